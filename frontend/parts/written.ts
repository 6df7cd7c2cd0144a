import { nothing } from 'lit';
import type { Workshop } from '../channel/rows';

/**
 * The `lang` of an element that holds nothing but what people wrote in the workshop: its language, where the page speaks
 * another (WCAG 3.1.2); nothing where it speaks the same, or where the workshop doesn't tell. In Flow: ui/widget/Written.
 */
export function written({ language }: Pick<Workshop, 'language'>): string | typeof nothing {
  return language && main(language) !== main(document.documentElement.lang || 'en') ? language : nothing;
}

function main(tag: string): string {
  return tag.toLowerCase().split('-')[0];
}
