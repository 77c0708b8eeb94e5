import type { Step } from '@/api'
import { Observable } from './Observable'

const NONE: readonly Step[] = []

/** The steps of running diagnoses, as they come in. */
export class Progress extends Observable {
  private readonly steps = new Map<string, readonly Step[]>()

  /** The steps of a diagnosis, in their order. */
  of(diagnosis: string): readonly Step[] {
    return this.steps.get(diagnosis) ?? NONE
  }

  /** Takes steps in; a step that is told again, now with its answer, takes the place of what was told before. */
  heard(diagnosis: string, steps: readonly Step[]): void {
    this.steps.set(diagnosis, mergeSteps(this.of(diagnosis), steps))
    this.changed()
  }
}

/** Both lists as one, ordered; of two words on a step an answer counts more than a question. */
export function mergeSteps(some: readonly Step[], more: readonly Step[]): readonly Step[] {
  const steps = new Map(some.map((step) => [step.n, step]))
  for (const step of more) if (steps.get(step.n)?.state !== 'answered') steps.set(step.n, step)
  return [...steps.values()].sort((a, b) => a.n - b.n)
}
