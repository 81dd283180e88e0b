/** The sample article: invented people, an invented town, and one of each thing worth finding. */
export const SAMPLE = `Harbour town votes to bring back its trams

PORT ELDRIN, March 5 — The council of Port Eldrin voted 14 to 9 on Thursday to rebuild the tram line that it tore up in 1961, a £48.5m project that divided the town for most of a decade.

“We are not building a museum piece,” said Amara Okafor, the city’s transport commissioner. “We are building the way our children will get to school.” She said the first cars would run in September 2028, 18 months later than planned.

Henrik Solberg, who runs a hardware shop on Quay Street, called the plan “a very slow way to close a very old shop.” He expects to lose 40 percent of his customers during the works. “I’ve been through two floods and a recession,” he said, “and neither of them dug up my front door.”

The line will be built by Norrland Rail, a company based in Umeå. According to its chief executive, Ingrid Haugen, the cars will be assembled in the old shipyard and will employ about 350 people. “Every weld will be local,” Haugen said.

Not everyone at the town hall is so sure. A senior official who asked not to be named said the budget “was written on the back of a ferry timetable” and would grow by at least £6m before the first rail is laid.

Okafor rejected that. “Numbers leak when people lose a vote,” she said. “The audit is public. Read it.”

Under the plan:

• 11 stops between the harbour and the University of Port Eldrin, 6.2 km apart end to end;
• a tram every eight minutes, from 5:30 a.m. until midnight;
• free travel for anyone under 16.

The vote drew hundreds to the square. “My grandmother drove the last tram,” said Lucía Fernández, 19, a nursing student. “I’d quite like to ride the next one 😀.”

Mayor Tomasz Wieczorek told reporters that the first contracts would be signed next Monday. Asked whether the £48.5m would be enough, he laughed. “It’s a tram,” he said. “Ask me again when it has wheels.”

“The harbour has waited long enough.”
`;
