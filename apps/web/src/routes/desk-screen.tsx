import { DeskPage } from '../features/desk/desk-page.tsx';

export function DeskScreen() {
  return <DeskPage />;
}
