import type { Answer, Patch, PersonOnCard, Snapshot } from './rows';

export type GoneReason = 'signed-out' | 'removed';

/** How a way ended by itself, from which follows what is tried next. */
export type WayEnd =
  /** This reader may no longer go any way. */
  | GoneReason
  /** From what is here nothing leads on but a new snapshot, which also says who one is now. */
  | 'behind'
  /** The WebSocket didn't get through. */
  | 'unopened'
  /** It worked, or might have. */
  | 'broken'
  /** A long poll was lost on its way: perhaps the network is another one now. */
  | 'cut'
  /** It went on for as long as it should. */
  | 'over';

/** A way from the server to this page. It tells who opened it what came, until it is closed or has told its end. */
export interface Way {
  /** Sends a message to the server; false where this way doesn't lead there, or not yet. */
  up(message: object): boolean;
  /** What it means when nothing was heard for too long. */
  silent(): WayEnd;
  close(): void;
}

/** Who opened a way. */
export interface WayListener {
  /** The revision to go on from. */
  revision(): number | undefined;
  /** A WebSocket got through. */
  opened(): void;
  /** Something was heard. True: for the first time since the connection was lost. */
  alive(): boolean;
  snapshot(snapshot: Snapshot): void;
  /** False: it doesn't follow what is here. */
  patch(patch: Patch): boolean;
  answer(answer: Answer): void;
  people(people: PersonOnCard[]): void;
  /** Where the room stands. */
  ticked(revision: number): void;
  /** What is unanswered can be sent. */
  resumed(): void;
  ended(end: WayEnd): void;
}

/** Whether such an answer turns this reader away for good. */
export function refusal(status: number): GoneReason | undefined {
  return status === 401 ? 'signed-out' : status === 403 || status === 404 ? 'removed' : undefined;
}
