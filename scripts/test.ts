/** Everything CI checks. */
import { execFileSync } from 'node:child_process';

execFileSync('npm', ['run', '--silent', 'check'], { stdio: 'inherit', shell: process.platform === 'win32' });
