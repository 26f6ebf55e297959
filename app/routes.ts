import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('start', 'routes/start.ts'),
  route('privacy', 'routes/privacy.tsx'),
  route('accessibility', 'routes/accessibility.tsx'),
  route('sample/:paper', 'routes/sample.ts'),
  route('r/:token', 'routes/exchange-link.ts'),
  route('a/:assessmentId', 'routes/task-list.tsx'),
  route('a/:assessmentId/details', 'routes/details.tsx'),
  route('a/:assessmentId/facts/:group', 'routes/facts.tsx'),
  route('a/:assessmentId/q/:questionId', 'routes/question.tsx'),
  route('a/:assessmentId/check', 'routes/check-answers.tsx'),
  route('a/:assessmentId/result', 'routes/result.tsx'),
  route('a/:assessmentId/why/:what', 'routes/why.tsx'),
  route('a/:assessmentId/what-if', 'routes/what-if.tsx'),
  route('a/:assessmentId/gap-report', 'routes/gap-report.tsx'),
  route('a/:assessmentId/policy', 'routes/policy.tsx'),
  route('a/:assessmentId/clause-ledger', 'routes/clause-ledger.tsx'),
  route('a/:assessmentId/download/:file', 'routes/download.ts'),
  route('a/:assessmentId/delete', 'routes/delete.tsx'),
  route('*', 'routes/not-found.ts'),
] satisfies RouteConfig;
