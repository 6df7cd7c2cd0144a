import { isComposing } from '../parts/composing';

/**
 * Makes a combo box of words take the first one that fits on Enter: it is marked as soon as the list for what is typed is
 * there. An item of the class `offer` proposes a new word: it is taken by Enter only where nothing else fits, and never by
 * leaving the box. The box has no such option, so that its inner list and mark are used.
 *
 * An arrow that is pressed before its list can have been seen moves nothing: it would lead on from the first word that fits,
 * to the offer perhaps.
 *
 * The list closes once a word was taken, so that the next field can be reached by one click; and Escape in a closed box
 * takes nothing out of it, since it closes the panel around it.
 */
export interface WordBox extends HTMLElement {
  opened: boolean;
  filter: string;
  loading: boolean;
  readonly?: boolean;
  inputElement: HTMLInputElement;
  selectedItems?: readonly Item[];
  _focusedIndex: number;
  _dropdownItems?: readonly Item[];
  _setDropdownItems(items: readonly Item[]): void;
  _onEscape(event: KeyboardEvent): void;
  _onClosed(): void;
  _ignoreCommitValue?: boolean;
  $?: { overlay?: { modeless: boolean } };
  $server?: { takeFirst(typed: string): Promise<void> };
}

/** Without a label it only holds the place of one that is still to come. */
interface Item {
  value?: string;
  label?: string;
  className?: string;
}

/** In a list of words Enter shall add one, not take one away. */
function isChosen(box: WordBox, item: Item): boolean {
  return box.selectedItems?.some((one) => one.value === item.value) ?? false;
}

/** A box for several words would stay open after each. */
function closeOnceTaken(box: WordBox): void {
  if (box.opened && box.selectedItems !== undefined && box._focusedIndex >= 0) {
    setTimeout(() => (box.opened = false));
  }
}

/** Sooner nobody has read a list that came. */
const READ_MS = 250;

export function firstFitting(box: WordBox): void {
  const show = box._setDropdownItems.bind(box);
  const escape = box._onEscape.bind(box);
  box._onEscape = (event) => {
    if (box.opened) {
      escape(event);
    } else if (box.hasAttribute('data-proposed') && !box.readonly && !box.inputElement.value) {
      // what is usual here (ui/card/Proposal) is put aside, so that Tab passes on; the panel stays
      event.stopPropagation();
      box.removeAttribute('data-proposed');
      box.dispatchEvent(new CustomEvent('offer-left'));
    }
  };
  const closed = box._onClosed.bind(box);
  box._onClosed = () => {
    closed();
    // a list that closes before it has come leaves this on, and the next word would be passed over
    box._ignoreCommitValue = false;
  };
  if (box.$?.overlay) {
    box.$.overlay.modeless = true;
  }
  let isWaiting = false;
  let came = -READ_MS;
  box._setDropdownItems = (items) => {
    const isFresh = box._focusedIndex < 0;
    show(items);
    if (!box.filter || items[0]?.label === undefined) {
      return;
    }
    if (isFresh) {
      came = performance.now();
      box._focusedIndex = items.findIndex((item) => item.label !== undefined && item.className !== 'offer' && !isChosen(box, item));
    }
    if (isWaiting) {
      isWaiting = false;
      queueMicrotask(() => box.inputElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true })));
    }
  };
  // who goes on before the list has come took the first word that fits all the same
  box.addEventListener(
    'focusout',
    () => {
      if (isWaiting) {
        isWaiting = false;
        void box.$server?.takeFirst(box.filter);
      }
    },
    { capture: true },
  );
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event)) {
      // the box must not take it for a choice
      isWaiting = false;
      event.stopPropagation();
      return;
    }
    if (event.key !== 'Enter') {
      isWaiting = false;
      if (['ArrowDown', 'ArrowUp'].includes(event.key) && box.opened && box.filter && (box.loading || performance.now() - came < READ_MS)) {
        event.stopPropagation();
        event.preventDefault();
      }
      return;
    }
    if (!box.opened || !box.filter || box._focusedIndex >= 0) {
      closeOnceTaken(box);
      return;
    }
    if (box.loading || box._dropdownItems?.[0]?.label === undefined) {
      // typed faster than the list came: it is taken once it is there
      isWaiting = true;
      event.stopPropagation();
      event.preventDefault();
    } else {
      box._focusedIndex = box._dropdownItems.findIndex((item) => item.className === 'offer');
      closeOnceTaken(box);
    }
  };
  box.addEventListener('keydown', pressed, { capture: true });
}
