/**
 * A form that is sent only when no field that must be filled is empty. The line `{id}-missing` below an empty one says so in the
 * page's language, and the first of them gets the focus.
 */
export function requiredFields(form: HTMLFormElement): void {
  const fields = () => [...form.querySelectorAll<HTMLInputElement>('input[required]')];
  const show = (field: HTMLInputElement, isMissing: boolean) => {
    const line = form.querySelector<HTMLElement>(`#${field.id}-missing`)!;
    line.hidden = !isMissing;
    if (isMissing) {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', line.id);
    } else {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }
  };
  form.addEventListener('submit', (event) => {
    const missing = fields().filter((field) => field.value === '');
    fields().forEach((field) => show(field, missing.includes(field)));
    if (missing.length > 0) {
      event.preventDefault();
      missing[0].focus();
    }
  });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.required && target.value !== '') {
      show(target, false);
    }
  });
}

declare global {
  interface Window {
    trialignRequiredFields: typeof requiredFields;
  }
}
window.trialignRequiredFields = requiredFields;
