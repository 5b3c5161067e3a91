import { islandsAlive } from './demo.ts';
import type { Look } from './pages.ts';
import { expect } from './test.ts';

const home = '/app';
const enterprise: Look['who'] = ['demo-enterprise', 'manager'];

/** Where whoever is signed in begins; nothing is changed there. */
export const ofHome: Look[] = [
  { name: 'the dashboard of an owner', who: ['demo-starter', 'owner'], path: home, act: islandsAlive },
  { name: 'the dashboard of an owner with several shops', who: ['demo-professional', 'owner'], path: home, act: islandsAlive },
  { name: 'the dashboard of a manager', who: enterprise, path: home, act: islandsAlive },
  { name: 'the dashboard of staff with several shops', who: ['demo-enterprise', 'staff'], path: home, act: islandsAlive },
  {
    name: 'the dashboard without network',
    who: enterprise,
    path: home,
    act: async (page) => {
      await islandsAlive(page);
      await page.evaluate(() => {
        window.fetch = () => Promise.reject(new TypeError('no network'));
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      });
      await expect(page.locator('.tracker-net:visible')).toBeVisible();
    },
  },
];
