import { ready } from '../fixtures/page.js';
import { htmlOf, tag } from '../fixtures/serve.js';
import { expect, test } from '../fixtures/test.js';

const CONFIG = {
  campaigns: [
    { id: 'news', widget: 'subscribe', placement: 'slide-in', trigger: { type: 'manual' } },
    { id: 'talk', widget: 'chat', trigger: { type: 'manual' }, chat: { host: { name: 'Mia' } } },
  ],
};

async function open(page: import('@playwright/test').Page, body: string): Promise<void> {
  const head = `<script type="application/json" data-lodestone-config>${JSON.stringify(CONFIG)}</script>${tag()}`;
  await page.route('**/declared', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlOf({ head, body }) }),
  );
  await page.goto('/declared');
  await ready(page);
}

test('a declared popup stands as long as its attribute does, which follows the visitor', async ({ page }) => {
  await open(page, '<lodestone-popup campaign="news" open></lodestone-popup>');
  const declared = page.locator('lodestone-popup');
  const panel = page.locator('lodestone-slide-in').getByRole('dialog');
  await expect(panel).toBeVisible();
  await declared.evaluate((element) => {
    for (const name of ['start', 'close'] as const)
      element.addEventListener(`lodestone:${name}`, ({ type }) => {
        document.title += ` ${type}`;
      });
  });
  await panel.getByRole('textbox').first().fill('a');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(declared).not.toHaveAttribute('open');
  await expect(page).toHaveTitle(/ lodestone:start lodestone:close$/);

  await declared.evaluate((element) => element.toggleAttribute('open', true));
  await expect(panel).toBeVisible();
  // Moved within the page it stays, taken from the page it goes.
  await declared.evaluate((element) => document.body.prepend(element));
  await expect(panel).toBeVisible();
  await declared.evaluate((element) => element.remove());
  await expect(panel).toHaveCount(0);

  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<lodestone-popup campaign="none" open>'),
  );
  await expect(declared).not.toHaveAttribute('open');
});

test('a declared chat has its launcher as long as it stands, and its panel with the attribute', async ({
  page,
}) => {
  await open(page, '<lodestone-chat campaign="talk"></lodestone-chat>');
  const declared = page.locator('lodestone-chat');
  const dock = page.locator('lodestone-chat-dock');
  const box = dock.getByRole('textbox');
  await expect(dock.getByRole('button').first()).toBeVisible();
  await expect(box).toHaveCount(0);
  await declared.evaluate((element) => element.toggleAttribute('open', true));
  await expect(box.first()).toBeVisible();
  await declared.evaluate((element) => element.removeAttribute('open'));
  await expect(box).toHaveCount(0);
  await expect(dock.getByRole('button').first()).toBeVisible();
  await dock.getByRole('button').last().click();
  await expect(declared).toHaveAttribute('open');
  await declared.evaluate((element) => element.remove());
  await expect(dock).toHaveCount(0);
});
