import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { setUp } from '../fixtures/api.ts';
import { ferryArticle } from '../fixtures/articles.ts';
import { samplePdf, samplePng } from '../fixtures/files.ts';
import { accept, claimsByWorth, untilRead } from '../fixtures/sample-desk.ts';
import { settled } from '../fixtures/settled.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../fixtures/test.ts';
import { Review } from '../pages/review.ts';

test('files and earlier sources as evidence, and all sources by use', async ({ server, openAs }) => {
  test.slow();
  const ada = await setUp(server);
  const { id } = await ada.call<{ id: string }>('article.create', { text: ferryArticle.text });
  await untilRead(ada, id);
  const [first, second] = await claimsByWorth(ada, id);
  if (first === undefined || second === undefined) throw new Error('the article has too few claims');
  for (const claim of [first, second]) await accept(ada, claim);
  await ada.call('review.take', { claimId: first.id });
  const page = await openAs(server, ada);
  await page.goto(`/review/${first.id}`);
  const review = new Review(page);
  const form = page.getByRole('form', { name: 'New evidence' });
  const items = review.reading.getByRole('article');
  const open = () => review.reading.getByRole('button', { name: 'Add', exact: true }).click();

  await test.step('a PDF by the file dialog', async () => {
    await open();
    const chooser = page.waitForEvent('filechooser');
    await form.getByRole('button', { name: 'Upload a file' }).press('Enter');
    await (await chooser).setFiles({ name: 'Ferry log: 2024.pdf', mimeType: 'application/pdf', buffer: samplePdf });
    await expect(form.getByText('Ferry log 2024.pdf')).toBeVisible();
    await expect(form.getByText(`${sha256(samplePdf).slice(0, 12)}…`)).toBeVisible();
    await expectAccessible(page, 'the evidence form with a file');
    await form.getByRole('radio', { name: 'Supports' }).click();
    await form.getByLabel('Where in it').fill('Page 4');
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await expect(form).toBeHidden();
    await expect(items.last()).toContainText('Page 4');
  });

  await test.step('it comes back byte by byte, as a download', async () => {
    const download = page.waitForEvent('download');
    await items.last().getByRole('link', { name: 'Ferry log 2024.pdf' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('Ferry log 2024.pdf');
    expect(await readFile(await file.path())).toEqual(samplePdf);
  });

  await test.step('a picture by pasting, another by dropping', async () => {
    await open();
    await give(form, 'paste', 'pasted.png', samplePng);
    await expect(form.getByText('pasted.png')).toBeVisible();
    await form.getByRole('button', { name: 'Take the file out' }).click();
    await expect(form.getByLabel('Address or citation')).toBeVisible();
    await give(form, 'drop', 'dropped.png', samplePng);
    await expect(form.getByText('dropped.png')).toBeVisible();
    await form.getByRole('radio', { name: 'Refutes' }).click();
    await form.getByLabel('Title').fill('Timetable, photographed');
    await form.getByRole('radio', { name: 'Primary' }).click();
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await expect(items).toHaveCount(2);
    await expect(items.last()).toContainText('Timetable, photographed');
  });

  await test.step('what is no such file is refused in a sentence', async () => {
    await open();
    await give(form, 'drop', 'page.pdf', Buffer.from('<html><script>alert(1)</script></html>'));
    await expect(form.getByText(/none of PDF, PNG, JPEG, WebP, GIF, whatever it is called/)).toBeVisible();
    await expectAccessible(page, 'the evidence form with a refused file');
    await form.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('used again for another claim, with a stance of its own', async () => {
    await ada.call('review.take', { claimId: second.id });
    await page.goto(`/review/${second.id}`);
    await open();
    await form.getByRole('button', { name: 'Used before' }).press('Enter');
    const picker = page.getByRole('dialog', { name: 'Used before' });
    await picker.getByLabel('Search the sources').fill('timetable');
    await expect(picker.getByRole('listitem')).toHaveCount(1);
    await expectAccessible(page, 'the picker of earlier sources');
    await picker.getByRole('button', { name: /Timetable, photographed/ }).press('Enter');
    await expect(picker).toBeHidden();
    await expect(form.getByText('dropped.png')).toBeVisible();
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await expect(form.getByText('Say whether it supports or refutes')).toBeVisible();
    await form.getByRole('radio', { name: 'Context' }).click();
    await form.getByRole('button', { name: 'Save evidence' }).click();
    await expect(items.last()).toContainText('used before');
  });

  await test.step('all sources by use', async () => {
    await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Sources' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
    const rows = page.getByRole('list', { name: 'Sources' }).locator(':scope > li');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('2 uses');
    await expect(rows.first()).toContainText('2 claims');
    await rows.first().getByRole('button', { name: 'What for: Timetable, photographed' }).press('Enter');
    await expect(rows.first().getByRole('link', { name: second.wording })).toBeVisible();
    await expect(rows.first().getByRole('link', { name: first.wording })).toBeVisible();
    await expectAccessible(page, 'the sources');
    await page.getByRole('radiogroup', { name: 'Stance' }).getByRole('radio', { name: 'Supports' }).click();
    await expect(rows).toHaveCount(1);
    await expect(page).toHaveURL(/stance=supports/);
    await page.getByLabel('Search the sources').fill('nothing like it');
    await expect(page.getByRole('heading', { name: 'No source fits' })).toBeVisible();
    await page.goto('/sources');
    await expect(rows).toHaveCount(2);
    await narrow(page, 'the sources, 390 px');
  });
});

async function narrow(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  await expectNoSidewaysScroll(page, where);
  await expectAccessible(page, where, ['light']);
}

/** Pastes or drops a file on the form, as a browser reports it. */
async function give(form: Locator, way: 'paste' | 'drop', name: string, bytes: Buffer): Promise<void> {
  await form.evaluate(
    (target, given) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(given.bytes)], given.name));
      const event =
        given.way === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
    },
    { way, name, bytes: [...bytes] },
  );
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
