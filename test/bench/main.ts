import { benchSave } from './save';
import { benchScore } from './score';
import { benchWeb } from './web';

const [what, ...options] = process.argv.slice(2);
const option = (name: string, otherwise: number) =>
  Number(options[options.indexOf(name) + 1] ?? otherwise) || otherwise;
const given = { rounds: option('--rounds', 7), seconds: option('--seconds', 2) };

if (what === 'save') await benchSave(given);
else if (what === 'score') benchScore(given);
else if (what === 'web') await benchWeb(given);
else {
  process.stderr.write('npm run bench -- save | web | score | pdf   [--rounds 7] [--seconds 2]\n');
  process.exitCode = 2;
}
