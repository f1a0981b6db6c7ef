/** Types, lint and unit tests, in one go and in that order: what every commit must pass. */
import { execFileSync } from 'node:child_process';

for (const script of ['types', 'lint', 'unit']) {
  execFileSync('npm', ['run', '--silent', script], { stdio: 'inherit', shell: process.platform === 'win32' });
}
