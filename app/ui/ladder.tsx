import type { Ladder as LadderData, LadderStep } from '../report/page/ladder';

/** Two bars over five steps, drawn beside the words of each step; rows grow with their words, so the picture stretches. */
export function Ladder({ ladder, caption }: { readonly ladder: LadderData; readonly caption?: string }) {
  return (
    <figure className="ladder">
      <figcaption>{caption ?? ladder.title}</figcaption>
      <div className="ladder-body">
        <p className="ladder-head" aria-hidden="true">
          <span>In use</span>
          <span>Supported</span>
        </p>
        <div className="ladder-bars">
          <Bars ladder={ladder} />
        </div>
        <ol className="ladder-steps" reversed start={4}>
          {ladder.steps.map((step) => (
            <Step key={step.name} step={step} />
          ))}
        </ol>
      </div>
    </figure>
  );
}

function Step({ step }: { readonly step: LadderStep }) {
  return (
    <li>
      <strong>{step.name}</strong>
      <span>
        {step.meaning}
        {step.states.length > 0 && (
          <span className={step.beyond ? 'ladder-states beyond' : 'ladder-states'}>
            <span className="visually-hidden">: </span>
            {step.states.join(', ')}
          </span>
        )}
      </span>
    </li>
  );
}

/** Units of the drawing: a step is 100 high. */
const step = 100;
const steps = 5;
const bars = { use: { x: 11, width: 28 }, support: { x: 61, width: 28 } };

function Bars({ ladder: { alt, inUse, floor, ceiling } }: { readonly ladder: LadderData }) {
  const supportedUse = inUse === null ? 0 : Math.min(inUse, ceiling) + 1;
  return (
    <svg viewBox={`0 0 100 ${step * steps}`} preserveAspectRatio="none" role="img" aria-label={alt}>
      {inUse === null ? (
        <rect {...bars.use} {...rows(0, steps)} className="bar-open" />
      ) : (
        <rect {...bars.use} {...rows(0, supportedUse)} className="bar-use" />
      )}
      {inUse !== null && inUse + 1 > supportedUse && (
        <rect {...bars.use} {...rows(supportedUse, inUse + 1)} className="bar-beyond" />
      )}
      {ceiling > floor && <rect {...bars.support} {...rows(floor + 1, ceiling + 1)} className="bar-perhaps" />}
      <rect {...bars.support} {...rows(0, floor + 1)} className="bar-support" />
    </svg>
  );
}

/** From one rung up to another, drawn from the top. */
function rows(from: number, to: number): { y: number; height: number } {
  return { y: (steps - to) * step, height: (to - from) * step };
}
