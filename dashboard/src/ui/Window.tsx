import { Modal, type ModalProps } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEscape } from './useEscape.ts';

interface Props extends ModalProps {
  /** What Escape does where it does not simply close. */
  onEscape?: () => void;
}

/** A window over the page, or over another one. */
export function Window({ onEscape, ...props }: Props) {
  const { t } = useTranslation();
  const { opened, onClose } = props;
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (opened) before.current = document.activeElement;
  }, [opened]);
  useEscape(opened, onEscape ?? onClose);
  // Mantine gives the focus back too, but not past a window that closes at the same time.
  const giveBack = () => {
    const { current } = before;
    if (document.activeElement === document.body && current instanceof HTMLElement)
      current.focus({ preventScroll: true });
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      {...props}
      closeOnEscape={false}
      onExitTransitionEnd={() => setTimeout(giveBack)}
    />
  );
}
