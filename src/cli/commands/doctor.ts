import { EXIT, type ExitCode } from '../../errors.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { examine } from '../doctor/examine.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';

const STATES = ['ok', 'missing', 'absent'] as const;

/** `delibere doctor`: what is installed and what is missing; exit 2 when something needed is. */
export async function runDoctor(
  _: readonly string[],
  options: OptionValues,
  { io, say }: CommandContext,
): Promise<ExitCode> {
  const probes = await examine(io.env);
  const missing = probes.some((probe) => probe.state === 'missing');
  if (options.json === true) {
    const data = probes.map(({ id, state, detail, remedy }) => ({
      id,
      state,
      detail,
      remedy: remedy === null ? null : say(remedy),
    }));
    io.stdout(`${JSON.stringify(data, null, 2)}\n`);
    return missing ? EXIT.usage : EXIT.ok;
  }
  const width = Math.max(...probes.map((probe) => say(probe.name).length));
  const states = Math.max(...STATES.map((state) => say(`cli/doctor-state-${state}`).length));
  for (const { name, state, detail, remedy } of probes) {
    const line = `${say(name).padEnd(width)}  ${say(`cli/doctor-state-${state}`).padEnd(states)}  ${detail}`;
    io.stdout(`${visibleText(line).trimEnd()}\n`);
    if (remedy !== null) io.stdout(`${' '.repeat(width)}  ${visibleText(say(remedy))}\n`);
  }
  io.stdout(`\n${missing ? say('cli/doctor-bad') : say('cli/doctor-good')}\n`);
  return missing ? EXIT.usage : EXIT.ok;
}
