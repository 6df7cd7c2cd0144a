import { type TemplateResult, html, nothing } from 'lit';
import type { Finding, Workshop } from '../channel/rows';
import { written } from '../parts/written';
import type { Texts } from '../texts/en';
import { say } from '../texts/say';

/** What agencies agreed (workshop-format.md §7), as far as it settles findings. */
interface Agreement {
  text: string;
  parties: string[];
  settles?: string[];
  answers?: { agency: string; answer: string }[];
}

/** Why a finding is closed, as far as this reader is told: observers get no reasons of facilitators (findings.md §6). */
export function whyClosed(finding: Finding, workshop: Workshop, texts: Texts): TemplateResult | typeof nothing {
  if (!finding.closed) {
    return nothing;
  }
  const settling = ((workshop.agreements ?? []) as unknown as Agreement[]).filter((one) => one.settles?.includes(finding.key) && isAccepted(one));
  const because = (why: string, text: string) => html`<p class="dismissed"><b>${why}</b> <span lang=${written(workshop)}>${text}</span></p>`;
  return html`${finding.dismissed ? because(say(texts, 'finding.dismissedBecause'), finding.dismissed) : nothing}
    ${settling.map(({ parties, text }) => because(say(texts, 'finding.settledBy', { agencies: parties.join(', ') }), text))}
    ${finding.dismissed || settling.length > 0 ? nothing : html`<p class="dismissed">${say(texts, 'finding.closedUntold')}</p>`}`;
}

/** An agreement that a party hasn't answered yet, or declined, is a proposal and settles nothing. */
function isAccepted({ parties, answers }: Agreement): boolean {
  return parties.every((party) => answers?.some((one) => one.agency === party && one.answer !== 'declined'));
}
