/** Written for Claimdesk. Tarn Vale, its buses, hospital, people and broadcaster do not exist. */
export const nightBuses = `Menu
Live
Travel
Free night buses doubled late journeys in a year, Tarn Vale mayor claims
Drivers’ union says the figures leave out the winter, when a quarter of night services were cancelled

Marek Ostrander, Transport correspondent
Tuesday 3 February 2026 18:15
4 min read
Listen to this article

Night buses in Tarn Vale carried 1.9 million passengers last year, twice as many as in 2024, the mayor said on Monday as she opened the region’s ninth night route.

Orla Fennimore, who was elected in 2023, made all buses free between 11pm and 5am in January last year. The scheme costs £6.4m a year and is paid for by a levy on car parks.

“Nobody in this region now lives more than 900 metres from a night bus stop,” she told reporters at Harrow Cross depot. She added that crime around the main stations had fallen by 12 per cent since the scheme began.

The Vale police force said it had recorded 1,318 offences near stations in 2025, down from 1,502 the year before.

Image caption: The ninth night route leaves Harrow Cross depot

Watch: On board the last bus home

The Vale Drivers’ Union disputes the figures. Its secretary, Gregor Tallis, said the mayor’s count left out November and December, when one in four night services was cancelled. He said 140 drivers had left the company since the summer and only 60 had been hired.

“It is a disgrace to call this a success,” Mr Tallis said. “Our members are working six nights a week.”

Valeway Buses, the company that runs the service, denied that any driver worked more than 48 hours a week. The company cancelled 3,150 journeys in November because too many drivers were ill, it said in a letter to the council.

Tarn Vale General Hospital has seen missed evening appointments fall by a fifth since July. According to the hospital, around 2,700 of its 6,000 staff use the night buses at least once a week.

Most read
Ring road to close for nine weekends
Swimming pool reopens after repairs

A report by the Institute for Rural Transport said the scheme was the largest of its kind in the country. The institute, which received £80,000 from the mayor’s office in 2025, also found that taxi fares in Tarn Vale had dropped by between 5 and 9 per cent in two years.

Taxi owners have lost a third of their late trade, Dana Whitlow of the Vale Taxi Association said. Ms Whitlow said that at least 35 firms had closed since the scheme began, and blamed the mayor for ignoring them.

The council will decide on 26 March whether to extend the scheme until 2029. The mayor wants to raise the levy from £1.20 to £1.50 a day. Passenger numbers will keep rising for years, Ms Fennimore predicted.

Under the region’s own rules, any service that is used by fewer than ten passengers a journey must be reviewed every six months. Two of the nine routes carried fewer than eight passengers on average in December, documents published on Friday showed.

Councillor Ines Abara demanded an independent audit. A spokesman for the mayor said all figures were published every quarter.

Editing by the Vale Broadcast news desk
More on this story
How the parking levy works
Night buses: your questions answered
Follow us on social media
We use cookies to improve your experience. Accept all cookies
Comments
Sign in to join the discussion
`;
