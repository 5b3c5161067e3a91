import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** So much of an error is told again at the end. */
const LINES = 8;

/** Says last, where nobody has to search for it, what failed and why; also what failed at first and then passed. */
export default class LastWords implements Reporter {
  private readonly errors = new Map<TestCase, string>();

  onTestEnd(test: TestCase, { errors }: TestResult): void {
    const words = errors.map(({ message, value }) => message ?? value ?? '');
    if (words.length > 0) this.errors.set(test, plain(words.join('\n')));
  }

  onEnd(): void {
    for (const [test, error] of this.errors) {
      const how = test.outcome() === 'flaky' ? 'passed at the second try' : 'failed';
      console.log(`▸ ${test.titlePath().slice(2).join(' › ')}: ${how}\n${error}`);
    }
  }
}

function plain(error: string): string {
  const lines = error.replace(/\u001b\[[\d;]*m/g, '').split('\n').filter((line) => line.trim());
  return lines.slice(0, LINES).map((line) => `    ${line}`).join('\n');
}
