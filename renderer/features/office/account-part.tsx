import { useOffice } from '../../hooks/office.ts';
import { useOwnAccount } from '../../hooks/own-account.ts';
import { Asked } from './asked.tsx';
import { PasswordPart } from './password-part.tsx';
import { SecondFactorPart } from './second-factor-part.tsx';
import { SeesPart } from './sees-part.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useAnswer } from './use-answer.ts';

/** What the member who is signed in sees at the office, and how the account is kept. */
export function AccountPart() {
  const office = useOffice();
  if (office.state === 'alone') return null;
  if (office.sync === 'signed-out') return <SignInForm office={office} />;
  return <SignedIn name={office.member.name} />;
}

function SignedIn({ name }: { readonly name: string }) {
  const { facts } = useOwnAccount();
  const { answer, again } = useAnswer(facts);
  return (
    <Asked answer={answer} again={again}>
      {({ grants, secondFactor }) => (
        <>
          <SeesPart grants={grants} name={name} />
          <PasswordPart />
          <SecondFactorPart isOn={secondFactor} onChange={again} />
        </>
      )}
    </Asked>
  );
}
