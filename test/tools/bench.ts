import { globSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * One file `test/bench/*.bench.ts`. `run` gives milliseconds of single operations; `bare` the same work done with nothing of ours
 * around it, in turns within the same run, so that a busy machine slows both. Goals: `ratio` of the medians, `p95Ms` of ours.
 */
export type Bench = {
  name: string
  goal: { ratio?: number; p95Ms?: number }
  run(): Promise<{ ours: number[]; bare?: number[] }>
}
export type Outcome = { p50Ms: number; p95Ms: number; ratio?: number; goal: Bench['goal']; holds: boolean }

/** Judges samples by their goal. A ratio without bare samples does not hold: nothing was compared. */
export function judge(goal: Bench['goal'], { ours, bare }: { ours: number[]; bare?: number[] }): Outcome {
  const [p50Ms, p95Ms] = [percentile(ours, 0.5), percentile(ours, 0.95)]
  const ratio = bare && percentile(bare, 0.5) > 0 ? { ratio: p50Ms / percentile(bare, 0.5) } : {}
  const holds = (ratio.ratio ?? Infinity) <= (goal.ratio ?? Infinity) && p95Ms <= (goal.p95Ms ?? Infinity)
  return { p50Ms, p95Ms, ...ratio, goal, holds }
}

/** Nearest rank: a value that was really measured. NaN without samples, which holds no goal. */
function percentile(samples: number[], part: number): number {
  return samples.toSorted((a, b) => a - b)[Math.ceil(samples.length * part) - 1] ?? Number.NaN
}

/** `npm run bench [-- NAME …] [--json FILE]`: exits with 1 when a goal is missed. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
  const outcomes: Record<string, Outcome> = {}
  for (const file of globSync(join(import.meta.dirname, '..', 'bench', '*.bench.ts')).toSorted()) {
    if (positionals.length && !positionals.some((name) => basename(file).startsWith(name))) continue
    const { name, goal, run } = (await import(pathToFileURL(file).href)) as Bench
    outcomes[name] = judge(goal, await run())
    console.log(lineOf(name, outcomes[name]))
  }
  const names = Object.keys(outcomes)
  const unknown = positionals.filter((wanted) => !names.some((name) => name.startsWith(wanted)))
  if (unknown.length > 0) {
    console.error(`No bench is called ${unknown.join(', ')}.`)
    process.exitCode = 2
    return
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(outcomes, null, 2)}\n`)
  if (Object.values(outcomes).some((outcome) => !outcome.holds)) process.exitCode = 1
}

function lineOf(name: string, { p50Ms, p95Ms, ratio, goal, holds }: Outcome): string {
  const goals = [goal.ratio && `ratio ≤ ${goal.ratio}`, goal.p95Ms && `p95 ≤ ${goal.p95Ms} ms`]
    .filter(Boolean)
    .join(', ')
  const cells = [
    name.padEnd(32),
    `median ${ms(p50Ms)}`,
    `p95 ${ms(p95Ms)}`,
    ratio === undefined ? ''.padEnd(11) : `ratio ${ratio.toFixed(2).padStart(5)}`,
    goals.padEnd(28),
    holds ? 'holds' : 'MISSED',
  ]
  return cells.join('  ')
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ms`
}

if (import.meta.main) await main()
