import { Anchor, Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { workbay } from '../../app/api.ts';
import { beginSession } from '../../app/session.ts';
import { useChange } from '../../app/useChange.ts';
import { AuthTitle } from './AuthTitle.tsx';

/** Where the link in the verification mail leads. */
export default function VerifyPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const asked = useRef(false);
  const verify = useChange(() => workbay.auth.verifyEmail({ token }), {
    after: session => {
      beginSession(session);
      navigate('/', { replace: true });
    },
  });
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    verify.mutate(undefined);
  });
  if (!verify.isError) {
    return (
      <>
        <AuthTitle title={t('auth.verifying')} />
        <Loader size="sm" aria-label={t('app.loading')} />
      </>
    );
  }
  return (
    <>
      <AuthTitle title={t('auth.linkBroken')} text={t('auth.linkBrokenText')} />
      <Anchor component={Link} to="/login">
        {t('auth.backToLogin')}
      </Anchor>
    </>
  );
}
