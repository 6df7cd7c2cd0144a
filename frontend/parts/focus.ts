/** True while the caret stands nowhere: what comes late may take the focus then, and from nobody who went on elsewhere. */
export function isFocusFree(): boolean {
  return document.activeElement === document.body;
}
