import { readdir, readFile } from 'node:fs/promises';
import { platform } from 'node:os';

/** Looking more often would itself slow down what is measured. */
const EVERY_MS = 250;

/** Watches the resident memory of a process and all its children, where the system tells (Linux). */
export class TreeMemory {
  readonly #root: number;
  #peak = 0;
  #timer: NodeJS.Timeout | undefined;
  #busy = false;

  constructor(root: number) {
    this.#root = root;
    if (platform() !== 'linux') return;
    this.#timer = setInterval(() => void this.#sample(), EVERY_MS);
    this.#timer.unref();
  }

  /** Megabytes at the highest moment seen; `null` where the system does not tell. */
  stop(): number | null {
    clearInterval(this.#timer);
    return this.#peak === 0 ? null : Math.round(this.#peak / 1024);
  }

  async #sample(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const parents = new Map<number, number>();
      for (const entry of await readdir('/proc')) {
        if (!/^\d+$/u.test(entry)) continue;
        const stat = await readFile(`/proc/${entry}/stat`, 'latin1').catch(() => '');
        // The command stands in brackets and may hold spaces; what follows the last bracket is regular.
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        if (parent > 0) parents.set(Number(entry), parent);
      }
      let kilobytes = 0;
      for (const pid of [this.#root, ...parents.keys()]) {
        if (pid !== this.#root && !this.#descends(pid, parents)) continue;
        if (pid === this.#root && kilobytes > 0) continue;
        // Proportional share: pages that processes have in common count once.
        const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'latin1').catch(() => '');
        kilobytes += Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0);
      }
      this.#peak = Math.max(this.#peak, kilobytes);
    } finally {
      this.#busy = false;
    }
  }

  #descends(pid: number, parents: ReadonlyMap<number, number>): boolean {
    for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at)) {
      if (at === this.#root) return true;
    }
    return false;
  }
}
