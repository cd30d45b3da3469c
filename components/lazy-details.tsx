import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type DetailsProps, PaperDetails } from './paper-details';

let loaded: ComponentType<DetailsProps> | undefined;

/** Details that say why the paper is here; the matcher is loaded with the first card that opens. */
export function LazyDetails(props: DetailsProps): JSX.Element {
  const [Details, setDetails] = useState(() => loaded ?? PaperDetails);
  useEffect(() => {
    if (loaded) return;
    void import('./explained-details').then(({ ExplainedDetails }) => {
      loaded = ExplainedDetails;
      setDetails(() => ExplainedDetails);
    });
  }, []);
  return <Details {...props} />;
}
