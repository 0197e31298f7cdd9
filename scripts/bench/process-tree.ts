import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** Looking more often would itself slow down what is measured. */
const EVERY_MS = 250;

/**
 * Watches the resident memory of a process and all its children, where the system tells (Linux). Pages that processes have
 * in common count in each, so the figure is an upper bound: the proportional share, which counts them once, takes the
 * kernel forty milliseconds for a process of Node, in which that process waits.
 */
export class TreeMemory {
  readonly #root: number;
  #peak = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(root: number) {
    this.#root = root;
    if (platform() !== 'linux') return;
    this.#timer = setInterval(() => {
      this.#sample();
    }, EVERY_MS);
    this.#timer.unref();
  }

  /** Megabytes at the highest moment seen; `null` where the system does not tell. */
  stop(): number | null {
    clearInterval(this.#timer);
    return this.#peak === 0 ? null : Math.round(this.#peak / 1024);
  }

  #sample(): void {
    const parents = new Map<number, number>();
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/u.test(entry)) continue;
      const stat = proc(`${entry}/stat`);
      // The command stands in brackets and may hold spaces; what follows the last bracket is regular.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      if (parent > 0) parents.set(Number(entry), parent);
    }
    let kilobytes = 0;
    for (const pid of parents.keys()) {
      if (pid !== this.#root && !this.#descends(pid, parents)) continue;
      kilobytes += Number(/^VmRSS:\s+(\d+)/mu.exec(proc(`${pid}/status`))?.[1] ?? 0);
    }
    this.#peak = Math.max(this.#peak, kilobytes);
  }

  #descends(pid: number, parents: ReadonlyMap<number, number>): boolean {
    for (let at = parents.get(pid); at !== undefined && at > 1; at = parents.get(at)) {
      if (at === this.#root) return true;
    }
    return false;
  }
}

/** A file of `/proc`; `''` when its process has just ended. */
function proc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return '';
  }
}
