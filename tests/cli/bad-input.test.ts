import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_TABLE } from '../support/acts.ts';
import { runCli, type Ran } from '../support/run-cli.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
  out = join(folder, 'out');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function pdf(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.fontSize(20).text('Deliberation');
  return new Promise((resolve) => {
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.end();
  });
}

/** One clear sentence or two, no stack trace, nothing on stdout, nothing written. */
function expectRefusal(ran: Ran, code: number, says: RegExp): void {
  expect(ran.stderr).toMatch(says);
  expect(ran.code).toBe(code);
  expect(ran.stdout).toBe('');
  expect(ran.stderr).toMatch(/^delibere: /u);
  expect(ran.stderr).not.toMatch(/\n\s+at |Error:|node:/u);
  expect(ran.stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
  expect(existsSync(out)).toBe(false);
}

async function extract(...args: string[]): Promise<Ran> {
  return runCli(['extract', ...args, '--out', out]);
}

describe('bad input gets one clear sentence, its exit code, and no output', () => {
  it('a missing file', async () => {
    expectRefusal(
      await extract(join(folder, 'none.pdf')),
      3,
      /none\.pdf" does not exist\. Check the path\./u,
    );
  });

  it('a folder without pages', async () => {
    mkdirSync(join(folder, 'empty'));
    file('empty/note.docx', 'x');
    expectRefusal(await extract(join(folder, 'empty')), 3, /holds no page image/u);
  });

  it('an empty file', async () => {
    expectRefusal(
      await extract(file('acte.pdf', '')),
      3,
      /"acte\.pdf" is empty\. Ask for the document again/u,
    );
  });

  it('an HTML page named .pdf', async () => {
    const page = file('acte.pdf', '<!DOCTYPE html><html><body>Connexion</body></html>');
    expectRefusal(await extract(page), 3, /is a web page, not an act\. Download/u);
  });

  it('a truncated PDF', async () => {
    const bytes = await pdf();
    expectRefusal(
      await extract(file('acte.pdf', bytes.subarray(0, bytes.length / 2))),
      3,
      /"acte\.pdf" cannot be read: it is damaged/u,
    );
  });

  it('a PDF with a password', async () => {
    const bytes = await pdf({ userPassword: 'secret', pdfVersion: '1.7' });
    const ran = await extract(file('acte.pdf', bytes));
    expectRefusal(ran, 8, /"acte\.pdf" is protected by a password\. Give it with --password-file/u);
    expect(ran.stderr).not.toContain('secret');
  });

  it('a PDF with another password than the one given; the right one opens it', async () => {
    const act = file('acte.pdf', await pdf({ userPassword: 'secret', pdfVersion: '1.7' }));
    const wrong = await extract(act, '--password-file', file('wrong', 'guess\n'));
    expectRefusal(wrong, 8, /does not open the PDF "acte\.pdf"/u);
    expect(wrong.stderr).not.toContain('guess');
    const right = await extract(act, '--password-file', file('right', 'secret\n'));
    expect(right.code).toBe(1);
    expect(right.stderr).toMatch(/no allocation table found/iu);
    expect(right.stderr).not.toContain('secret');
  });

  it('a password file that is not there', async () => {
    const ran = await extract(file('acte.txt', NO_TABLE), '--password-file', join(folder, 'none'));
    expectRefusal(ran, 2, /password file ".*none" cannot be read/u);
  });

  it('a profile that is none', async () => {
    const ran = await extract(file('acte.txt', NO_TABLE), '--profile', file('p.json', '{"id":3}'));
    expectRefusal(ran, 2, /is not valid/u);
  });

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0]],
    ['TIFF', [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]],
  ])('a damaged %s', async (_, bytes) => {
    const page = file('page.img', new Uint8Array(bytes));
    expectRefusal(await extract(page), 3, /"page\.img" cannot be read: it is damaged/u);
  });

  it('a folder with links that lead nowhere and nothing else', async () => {
    mkdirSync(join(folder, 'links'));
    symlinkSync('b', join(folder, 'links', 'a'));
    symlinkSync('a', join(folder, 'links', 'b'));
    const ran = await extract(join(folder, 'links'));
    expect(ran.stderr).not.toMatch(/internal error/u);
    expect(ran.code).toBe(6);
  });

  it('a source without a name, as an unset variable of a script gives it', async () => {
    expectRefusal(await extract(''), 2, /an argument is missing: SOURCE/u);
  });

  it('something of no known kind', async () => {
    expectRefusal(
      await extract(file('acte.pdf', new Uint8Array([0, 1, 2, 3, 0, 255]))),
      3,
      /not of a supported kind/u,
    );
  });

  it('an output folder that cannot be one', async () => {
    const act = file('acte.txt', NO_TABLE);
    const ran = await runCli(['extract', act, '--out', join(act, 'out')]);
    expectRefusal(ran, 4, /Cannot write to ".*": a file stands where a folder is needed.*--out/u);
  });

  it('an output folder that cannot be one is told before the source is read', async () => {
    const act = file('acte.txt', NO_TABLE);
    const ran = await runCli(['extract', join(folder, 'none.pdf'), '--out', act]);
    expect(ran.code).toBe(4);
  });

  it('a page that the document has not', async () => {
    expectRefusal(await extract(file('acte.txt', NO_TABLE), '--pages', '99'), 2, /Page 99 does not exist/u);
  });

  it.each([
    [['--wrong'], /unknown option: --wrong\.\n/u],
    [['-acte.pdf'], /unknown option: -acte\.pdf\. If it is a file, write \.\/-acte\.pdf/u],
    [['--pages', 'x-3'], /"x-3" does not suit --pages; write for instance 1-14,20/u],
    [['--pages', '3-1'], /does not suit --pages/u],
    [['--lang', 'de'], /"de" does not suit --lang; possible values: fr, en/u],
    [['--jobs', '0'], /"0" does not suit --jobs/u],
    [['--json=yes'], /option --json takes no value/u],
    [['--pages'], /option --pages needs a value/u],
    [['--pages', '1', '--pages', '2'], /--pages is given twice/u],
  ])('a wrong flag: %j', async (args, says) => {
    expectRefusal(await extract(file('acte.txt', NO_TABLE), ...args), 2, says);
  });
});

describe('a text without an allocation table', () => {
  it('ends with 1, says so in both languages, and calls no row valid', async () => {
    const act = file('acte.txt', NO_TABLE);
    const ran = await extract(act);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/no allocation table found/iu);
    expect(ran.stdout).toBe('');
    expect(
      readdirSync(out)
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['act.json', 'allocations.csv', 'findings.csv', 'pages.json.gz', 'report.html', 'result.json']);
    const french = await runCli(['extract', act, '--out', out, '--lang', 'fr']);
    expect(french.stderr).toMatch(/Aucun tableau de répartition trouvé/u);
  });
});

describe('several sources', () => {
  it('reads what can be read, names what cannot, and ends with the worst code', async () => {
    const good = file('bon.txt', NO_TABLE);
    const ran = await extract(good, join(folder, 'none.pdf'), file('autre.txt', NO_TABLE));
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/none\.pdf" does not exist/u);
    expect(ran.stderr).toMatch(/1 of 3 sources could not be read/u);
    expect(readdirSync(out).sort()).toEqual(['autre', 'bon']);
  });
});
