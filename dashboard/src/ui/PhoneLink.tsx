import { Anchor, type AnchorProps } from '@mantine/core';
import { readablePhone } from '@workbay/sdk/phone';

/** Calls it. */
export function PhoneLink({ number, ...props }: AnchorProps & { number: string }) {
  return (
    <Anchor href={`tel:${number}`} style={{ whiteSpace: 'nowrap' }} {...props}>
      {readablePhone(number)}
    </Anchor>
  );
}
