import { expectNoViolations } from '../fixtures/audit.js';
import { allowSignedOutLine, signIn } from '../fixtures/dashboard.js';
import { english, persian } from '../fixtures/landings.js';
import { expect, test } from '../fixtures/test.js';

for (const landing of [english, persian]) {
  test(`every view stands on a narrow screen, in the dark, by axe and by the address (${landing.locale})`, async ({
    newContext,
    server,
    watch,
    email,
  }) => {
    allowSignedOutLine(watch);
    await server.post({ email, name: landing.visitor, phone: '+380671234567' }, landing);
    const owner = await (
      await newContext({
        locale: landing.browserLocale,
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
      })
    ).newPage();
    await signIn(owner, server, landing);
    for (const path of [
      '/',
      '/?temperature=cold&sort=score',
      '/funnel',
      '/segments',
      '/segments/hot-now',
      '/tasks',
    ]) {
      await owner.goto(`/dashboard${path}`);
      await expect(owner.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(owner.getByRole('status').filter({ hasText: landing.dashboard.live })).toBeVisible();
      const overflow = await owner.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} is wider than the screen`).toBe(0);
      await expectNoViolations(owner, path);
    }
  });
}
