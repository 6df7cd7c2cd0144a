import { keep, keepLatest, keptHere, namesKept, readKept, thisTab } from '../channel/kept';
import { fingerprint } from '../parts/fingerprint';

/** As many steps of typing as may lie between a save and its answer. */
const OWN_KEPT = 60;

/** Text that was typed into a field and isn't in the workshop. */
interface Draft {
  text: string;
  /** What the workshop held when the typing began. */
  base: string;
  /** What stood there while it was typed, by its short sums: each may have been saved, and is no change of somebody else. */
  own?: string[];
  /** When it was typed last. */
  at?: number;
}

/** A draft as it is kept: for one field of one card or thing. */
export interface KeptDraft extends Draft {
  name: string;
  place: string;
}

/**
 * The drafts of one card or thing in this browser. Each tab has its own of a field, so that what one tab saves or takes back
 * takes nothing from another; a tab that is gone leaves its own to whichever opens the card next.
 */
export class KeptDrafts {
  /** @param of id of the card or thing, unlike any other of the workshop */
  constructor(private readonly of: string) {}

  /** All there are: this tab's own first, then those typed last. */
  all(): KeptDraft[] {
    return namesKept(this.start)
      .flatMap((name): KeptDraft[] => {
        const draft = readKept<Draft>(name);
        return draft ? [{ ...draft, name, place: name.slice(this.start.length).split('#')[0] }] : [];
      })
      .sort((a, b) => Number(this.isOwn(b)) - Number(this.isOwn(a)) || (b.at ?? 0) - (a.at ?? 0));
  }

  isOwn({ name, place }: KeptDraft): boolean {
    return this.isOwnAt(place, name);
  }

  /** True for the name of what this tab keeps of a field. */
  isOwnAt(place: string, name: string | null): boolean {
    return name === this.nameOf(place);
  }

  /**
   * Keeps what this tab's person has just typed.
   *
   * @param kept what the workshop holds
   * @returns false where the browser has no room for it
   */
  typed(place: string, text: string, kept: string): boolean {
    const name = this.nameOf(place);
    const before = readKept<Draft>(name);
    const own = [...(before?.own ?? []), sumOf(text)].slice(-OWN_KEPT);
    const draft: Draft = { text, base: before?.base ?? kept, own, at: Date.now() };
    return keepLatest(name, text === kept ? undefined : draft);
  }

  /** Another tab may have typed on in it meanwhile: then it is its own again. */
  forget({ name, text }: KeptDraft): void {
    if (readKept<Draft>(name)?.text === text) {
      keep(name, undefined);
    }
  }

  forgetOwn(place: string): void {
    keep(this.nameOf(place), undefined);
  }

  /** The workshop holds this now: what was typed there and is the same has done its work, in whichever tab. */
  forgetHeld(place: string, kept: string): void {
    this.all().filter((one) => one.place === place && one.text === kept).forEach((one) => this.forget(one));
  }

  /** Moves this tab's draft out of the way of what is typed into the field from now on. */
  setAside(draft: KeptDraft): KeptDraft {
    const { name, place, ...what } = draft;
    const aside = `${name}-${draft.at ?? 0}`;
    if (!this.isOwn(draft) || !keep(aside, what)) {
      return draft;
    }
    this.forget(draft);
    return { ...draft, name: aside };
  }

  private get start(): string {
    return `${keptHere()}:draft:${this.of}:`;
  }

  private nameOf(place: string): string {
    return `${this.start}${place}#${thisTab()}`;
  }
}

/** True if nobody else has changed the field since the typing began. */
export function fits({ base, own }: KeptDraft, kept: string): boolean {
  return base === kept || own?.includes(sumOf(kept)) === true;
}

/** Tells texts apart without keeping each step of a long note whole. */
function sumOf(text: string): string {
  return `${text.length}:${fingerprint(text).toString(36)}`;
}
