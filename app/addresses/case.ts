/** The addresses of one case, in one place. */
export const applicationsPath = "/antraege";
export const registerPath = "/gemeindeverzeichnis.json";
export const newApplicationPath = `${applicationsPath}/neu`;
export const importPath = `${applicationsPath}/einlesen`;
/** The list, offering to take back that this one was deleted. */
export const deletedPath = (id: string): string => `${applicationsPath}?geloescht=${id}`;
export const casePath = (id: string): string => `${applicationsPath}/${id}`;
export const copyPath = (id: string): string => `${casePath(id)}/kopieren`;
export const deletePath = (id: string): string => `${casePath(id)}/loeschen`;
export const restorePath = (id: string): string => `${casePath(id)}/wiederherstellen`;
export const stepPath = (id: string, step: string): string => `${casePath(id)}/schritt/${step}`;
export const savePath = (id: string, step: string): string => `${stepPath(id, step)}/speichern`;
/** Where a step's page sends a file as soon as it is chosen. */
export const filesPath = (id: string, step: string): string => `${stepPath(id, step)}/dateien`;
export const presencePath = (id: string, step: string): string => `${stepPath(id, step)}/anwesend`;
export const historyPath = (id: string, step: string): string => `${stepPath(id, step)}/verlauf`;
export const checkPath = (id: string): string => `${casePath(id)}/pruefung`;
export const comparisonPath = (id: string, programme: string): string =>
  `${checkPath(id)}?fassung=${encodeURIComponent(programme)}`;
/** What a version changes against the one before it, whichever of them the application follows by then. */
export const changePath = (id: string, programme: string, before: string): string =>
  `${comparisonPath(id, programme)}&bisher=${encodeURIComponent(before)}`;
export const submitPath = (id: string): string => `${casePath(id)}/einreichen`;
/** What was handed in last: where it is now and what comes next. */
export const submittedPath = (id: string): string => `${casePath(id)}/eingereicht`;
export const reviewPath = (id: string): string => `${casePath(id)}/ansicht`;
export const pdfPath = (id: string): string => `${casePath(id)}/antrag.pdf`;
export const jsonPath = (id: string): string => `${casePath(id)}/antrag.json`;
export const invitationsPath = (id: string): string => `${casePath(id)}/einladungen`;
export const clearancePath = (id: string): string => `${casePath(id)}/freigabe`;
/** The same act, sent from the first page of the case and led back there. */
export const clearFromCasePath = (id: string): string => `${clearancePath(id)}?von=antrag`;
const ORGANISATION = "/organisation";
/** Who acts for an organisation; with an id, for that one of several. */
export const organisationPath = (id?: string): string =>
  id === undefined ? ORGANISATION : `${ORGANISATION}?fuer=${encodeURIComponent(id)}`;
export const documentPath = (id: string, document: string): string => `${casePath(id)}/dokumente/${document}`;
export const removeDocumentPath = (id: string, document: string): string =>
  `${documentPath(id, document)}/entfernen`;
/** Where "Geprüft, stimmt" is sent. */
export const comparisonNotePath = (id: string): string => `${casePath(id)}/abgleich`;
export const removeParticipantPath = (id: string, participant: string): string =>
  `${casePath(id)}/beteiligte/${participant}/entfernen`;
export const restoreParticipantPath = (id: string, participant: string): string =>
  `${casePath(id)}/beteiligte/${participant}/wiederherstellen`;
export const exchangeParticipantPath = (id: string, participant: string): string =>
  `${casePath(id)}/beteiligte/${participant}/austauschen`;
/** Passing the lead; with a participant, what that would change. */
export const leadPath = (id: string, participant?: string): string =>
  `${casePath(id)}/federfuehrung${participant === undefined ? "" : `?an=${participant}`}`;
export const withdrawPath = (id: string): string => `${casePath(id)}/zuruecknehmen`;
const SUBMITTED = "/eingereicht";
export const submissionPath = (number: string, version?: number): string =>
  `${SUBMITTED}/${number}${version === undefined ? "" : `?fassung=${version}`}`;
/** antrag.pdf, antrag.json, the receipt, paket.zip, or the id of an enclosed file. */
export const submissionFilePath = (number: string, version: number, file: string): string =>
  `${SUBMITTED}/${number}/${file}?fassung=${version}`;
export const schedulePath = (id: string): string => `${casePath(id)}/zeitplan`;
export const calendarPath = (id: string): string => `${casePath(id)}/zeitplan.ics`;
/** The readiness board. */
export const boardPath = (id: string): string => `${casePath(id)}/stand`;
/** Reminding by hand: who gets it, before it is sent. */
export const remindPath = (id: string): string => `${casePath(id)}/stand/erinnern`;
