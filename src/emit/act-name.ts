/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/iu;
/** Leaves room for a suffix and for the files inside, within 255 bytes on any file system. */
const MAX_BYTES = 120;

/**
 * A folder name for an act, made of its source's file name: one path segment that every file system takes, readable, and
 * never a hidden file, an option or a device. `délibération n°12.pdf` gives `délibération n°12`.
 */
export function actName(file: string): string {
  const stem = file.replace(/\.[\p{L}\d]{1,5}$/u, '').normalize('NFC');
  let name = stem
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s-]+|[.\s]+$/gu, '');
  while (Buffer.byteLength(name) > MAX_BYTES) name = Array.from(name).slice(0, -1).join('').trimEnd();
  if (name === '') return 'act';
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Folder names for several acts, unique also where case does not count; a repeated name gets `-2`, `-3`… */
export function actNames(files: readonly string[]): string[] {
  return files.map(actNaming());
}

/** Gives acts their folder names one after the other, as {@link actNames} does. */
export function actNaming(): (file: string) => string {
  const taken = new Set<string>();
  return (file) => {
    const name = actName(file);
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${name}-${count}`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}
