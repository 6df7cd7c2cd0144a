import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The light and the dark colour of a token. */
function colours(token: string): [string, string] {
  const found = new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
  return [found![1], found![2]];
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const INKS = ['text', 'text2', 'text3', 'accent', 'overlap', 'conflict', 'gap', 'fault'];

describe('the stylesheets of pages', () => {
  it('SC-36: style no class of another page, since what was loaded for one stays for all', () => {
    const owners = new Map<string, Set<string>>();
    for (const file of globSync(join(import.meta.dirname, '../ui/*.css'))) {
      const rules = readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
      for (const [, selectors] of rules.matchAll(/([^{}]+)\{/g)) {
        for (const [, bare] of selectors.matchAll(/(?:^|,)\s*\.([\w-]+)\s*(?=,|$)/g)) {
          owners.set(bare, (owners.get(bare) ?? new Set()).add(file));
        }
      }
    }
    expect(owners.size).toBeGreaterThan(50);
    expect([...owners].filter(([, files]) => files.size > 1).map(([bare]) => bare)).toEqual([]);
  });
});

describe('the tokens', () => {
  it.each(INKS)('SC-28: %s can be read on surface and on raised', (ink) => {
    const [light, dark] = colours(ink);
    expect(contrast(light, colours('surface')[0])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, colours('raised')[1])).toBeGreaterThanOrEqual(4.5);
  });

  it('SC-28: are those of the page before it is there', () => {
    const page = readFileSync(join(import.meta.dirname, '../index.html'), 'utf8');
    for (const token of ['bg', 'accent']) {
      const [light, dark] = colours(token);
      expect(page).toContain(`light-dark(${light}, ${dark})`);
    }
  });

  it('SC-28: controls stand out from the surface', () => {
    const [light, dark] = colours('line2');
    expect(contrast(light, colours('surface')[0])).toBeGreaterThanOrEqual(3);
    expect(contrast(dark, colours('raised')[1])).toBeGreaterThanOrEqual(3);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('SC-28: the letters of seat %i can be read on its colour', (seat) => {
    const [light, dark] = colours(`agency-${seat}`);
    const [onLight, onDark] = colours(`on-agency-${seat}`);
    expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the type', () => {
  const frontend = join(import.meta.dirname, '..');
  const styles = globSync('**/*.{css,ts}', { cwd: frontend }).filter((file) => !file.startsWith('generated/') && !file.endsWith('.test.ts'));

  it('SC-31: has no size but the steps of type.css, and on the wall its own', () => {
    const others = styles.flatMap((file) => {
      const lines = readFileSync(join(frontend, file), 'utf8').split('\n');
      return lines.filter((line) => /(?<![\w-])font(-size)?[:=][^;]*?\d(px|rem|em|vw|pt)\b/.test(line)).map((line) => `${file}: ${line.trim()}`);
    });
    expect(styles.length).toBeGreaterThan(20);
    expect(others).toEqual([]);
  });
});
