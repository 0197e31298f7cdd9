import { EXIT, type ExitCode } from '../../errors.ts';
import { visibleText } from '../../emit/visible-text.ts';
import { examine } from '../doctor/examine.ts';
import type { CommandContext } from '../io.ts';
import type { OptionValues } from '../options.ts';

/** `delibere doctor`: what is installed and what is missing; exit 2 when something needed is. */
export async function runDoctor(
  _: readonly string[],
  options: OptionValues,
  { io, language, messages }: CommandContext,
): Promise<ExitCode> {
  const probes = await examine(io.env);
  const missing = probes.some((probe) => probe.state === 'missing');
  if (options.json === true) {
    const data = probes.map(({ id, state, detail, remedy }) => ({
      id,
      state,
      detail,
      remedy: remedy === null ? null : remedy[language],
    }));
    io.stdout(`${JSON.stringify(data, null, 2)}\n`);
    return missing ? EXIT.usage : EXIT.ok;
  }
  const width = Math.max(...probes.map((probe) => probe.name[language].length));
  const states = Math.max(...Object.values(messages.doctor.state).map((state) => state.length));
  for (const { name, state, detail, remedy } of probes) {
    const line = `${name[language].padEnd(width)}  ${messages.doctor.state[state].padEnd(states)}  ${detail}`;
    io.stdout(`${visibleText(line).trimEnd()}\n`);
    if (remedy !== null) io.stdout(`${' '.repeat(width)}  ${visibleText(remedy[language])}\n`);
  }
  io.stdout(`\n${missing ? messages.doctor.bad : messages.doctor.good}\n`);
  return missing ? EXIT.usage : EXIT.ok;
}
