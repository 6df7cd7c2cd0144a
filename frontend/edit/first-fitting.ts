/**
 * Makes a combo box of words take the first one that fits on Enter: it is marked as soon as the list for what is typed is
 * there. An item of the class `offer` proposes a new word: it is taken by Enter only where nothing else fits, and never by
 * leaving the box. The box has no such option, so that its inner list and mark are used.
 */
export interface WordBox extends HTMLElement {
  opened: boolean;
  filter: string;
  loading: boolean;
  inputElement: HTMLInputElement;
  selectedItems?: readonly Item[];
  _focusedIndex: number;
  _dropdownItems?: readonly Item[];
  _setDropdownItems(items: readonly Item[]): void;
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

export function firstFitting(box: WordBox): void {
  const show = box._setDropdownItems.bind(box);
  let isWaiting = false;
  box._setDropdownItems = (items) => {
    const isFresh = box._focusedIndex < 0;
    show(items);
    if (!box.filter || items[0]?.label === undefined) {
      return;
    }
    if (isFresh) {
      box._focusedIndex = items.findIndex((item) => item.label !== undefined && item.className !== 'offer' && !isChosen(box, item));
    }
    if (isWaiting) {
      isWaiting = false;
      queueMicrotask(() => box.inputElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true })));
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') {
      isWaiting = false;
      return;
    }
    if (!box.opened || !box.filter || box._focusedIndex >= 0) {
      return;
    }
    if (box.loading || box._dropdownItems?.[0]?.label === undefined) {
      // typed faster than the list came: it is taken once it is there
      isWaiting = true;
      event.stopPropagation();
      event.preventDefault();
    } else {
      box._focusedIndex = box._dropdownItems.findIndex((item) => item.className === 'offer');
    }
  };
  box.addEventListener('keydown', pressed, { capture: true });
}
