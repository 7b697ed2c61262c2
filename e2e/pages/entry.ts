import type { Page } from '@playwright/test';

export type Person = { name: string; email: string; password: string };

/** The doors: setting up, joining and signing in. */

export async function setUpThroughLink(page: Page, link: string, person: Person, workspaceName: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Name of the workspace').fill(workspaceName);
  await page.getByLabel('Your name').fill(person.name);
  await fillAccount(page, person);
  await page.getByRole('button', { name: 'Set up and go to the desk' }).click();
  await page.getByRole('heading', { name: 'Waiting for you' }).waitFor();
}

export async function joinThroughLink(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(person.name);
  await fillAccount(page, person);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('heading', { name: 'Waiting for you' }).waitFor();
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await fillAccount(page, person);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function fillAccount(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
}
