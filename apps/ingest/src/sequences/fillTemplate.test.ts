import { expect, it } from 'vitest';
import { html } from '../forms/html.js';
import { fillTemplate, type TemplateValues } from './fillTemplate.js';

const values: TemplateValues = {
  ...{ name: 'Olena', title: undefined, link: 'https://shop.example/?a=1&b=2', date: undefined },
  ...{ zone: undefined, sender: 'Kalyna' },
};

it('fills in what is known, and leaves out a piece whose value is not', () => {
  expect(fillTemplate('Hello[, {name}]. {sender}[ on {date}]', values)).toBe('Hello, Olena. Kalyna');
  expect(fillTemplate('Hello[, {name}].', { ...values, name: undefined })).toBe('Hello.');
  expect(fillTemplate('[{name} and {title}]|[{name} of {sender}]', values)).toBe('|Olena of Kalyna');
});

it('leaves brackets and places alone that mean nothing', () => {
  expect(fillTemplate('[sic] {price} [{price}] {constructor}', values)).toBe(
    '[sic] {price} [{price}] {constructor}',
  );
});

it('reads no value as a template', () => {
  const name = '[{sender}] {link} $& $1';
  expect(fillTemplate('Hello[, {name}].', { ...values, name })).toBe(`Hello, ${name}.`);
});

it('escapes what it fills in, where it is markup', () => {
  const escapeValue = (value: string) => html`${value}`.text;
  const name = '<img src=x onerror=alert(1)>';
  expect(fillTemplate('<b>{name}</b> <a href="{link}">', { ...values, name }, escapeValue)).toBe(
    '<b>&lt;img src=x onerror=alert(1)&gt;</b> <a href="https://shop.example/?a=1&amp;b=2">',
  );
});
