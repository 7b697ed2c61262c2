/** Written for Claimdesk. Ostermere, its river, its people, offices and newspaper do not exist. */
export const floodWall = `Skip to main content
News
Sport
Opinion
Flood wall has cut insurance bills by a third, says council leader
Ostermere’s £41m barrier opened in April last year. The ministry that paid for most of it says 2,300 homes are safer
By Wren Halloway
9 October 2026, 06:40
Share this article
Comments

The flood wall along the River Oster has cut household insurance premiums in the lower town by a third, the leader of Ostermere Town Council said on Thursday, eighteen months after the barrier was opened.

Ilse Darrow told a public meeting that the wall had held back four floods in its first winter. The barrier, which cost £41m, runs for 2.8 km between Mill Street and the old customs house.

The Ministry for Rivers and Housing paid about 60% of the bill. In a statement, the ministry said that more than 2,300 homes had been taken out of the highest risk band since 2023.

“No other town of this size is protected against a flood of that height,” said Tobias Renn, the ministry’s chief engineer.

Read more: Five walks along the Oster

The Lower Town Residents’ Association, which surveyed 412 households in June, reported that premiums had risen for more than half of them.

“We were promised cheaper cover and got a letter with a bigger number,” said Pell Marrin, the chair of the association. Mr Marrin said three insurers had stopped selling new policies in the lower town last year.

From the archives: The winter the market drowned

The council has also missed its own deadline for the second phase. Drawings for the Weir Lane section were due in early March and have still not been published. A spokesman said the delay was caused by a change in the ministry’s rules.

Ms Darrow said she expected the second phase to be finished by 2028, and called the wall “the finest thing this town has built”. She reportedly asked the ministry for another £12m in August.

Your support keeps local reporting alive
The Ostermere Courier is owned by its readers. We believe that everybody should be able to find out what the council does, and we do not put our reporting behind a paywall. If you can, please become a supporter and help us pay our reporters.
Your donation makes all the difference.

Rainfall in the Oster valley last winter was the lowest for eleven years, according to the ministry’s hydrology office. Between 2015 and 2022 the river flooded the lower town nine times, killing two people and damaging 640 homes.

A study by the University of Carrow found that towns with a flood wall paid 8 per cent less for insurance than towns without one. Its author, Lena Brandt, warned that the effect disappeared after five years.

The council will vote on a new flood tax of £36 a year on 14 October. Nearly 5,000 people have signed a petition against it. Opposition councillors have threatened to leave the chamber if the vote goes ahead.

“People in the upper town should not have to pay for a wall they never see,” said Conrad Vey, who leads the opposition. Mr Vey said that the council had spent £1.4m on consultants since 2021.

Additional reporting by Courier staff
Related stories
Town hall clock to strike again after 30 years
What is a 100-year flood?
Sign up for our morning newsletter
Join the conversation
Log in to comment
© 2026 The Ostermere Courier. All rights reserved.
`;
