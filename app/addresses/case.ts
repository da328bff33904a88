/** The addresses of one case, in one place. */
export const applicationsPath = "/antraege";
export const REGISTER_PATH = "/gemeindeverzeichnis.json";
export const casePath = (id: string): string => `/antraege/${id}`;
export const stepPath = (id: string, step: string): string => `/antraege/${id}/schritt/${step}`;
export const savePath = (id: string, step: string): string => `${stepPath(id, step)}/speichern`;
export const presencePath = (id: string, step: string): string => `${stepPath(id, step)}/anwesend`;
export const historyPath = (id: string, step: string): string => `${stepPath(id, step)}/verlauf`;
export const checkPath = (id: string): string => `/antraege/${id}/pruefung`;
export const comparisonPath = (id: string, programme: string): string =>
  `${checkPath(id)}?fassung=${encodeURIComponent(programme)}`;
export const submitPath = (id: string): string => `/antraege/${id}/einreichen`;
export const reviewPath = (id: string): string => `/antraege/${id}/ansicht`;
export const pdfPath = (id: string): string => `/antraege/${id}/antrag.pdf`;
export const jsonPath = (id: string): string => `/antraege/${id}/antrag.json`;
export const invitationsPath = (id: string): string => `/antraege/${id}/einladungen`;
export const clearancePath = (id: string): string => `/antraege/${id}/freigabe`;
/** Who acts for an organisation; with an id, for that one of several. */
export const organisationPath = (id?: string): string =>
  id === undefined ? "/organisation" : `/organisation?fuer=${encodeURIComponent(id)}`;
export const documentPath = (id: string, document: string): string => `/antraege/${id}/dokumente/${document}`;
/** Where "Geprüft, stimmt" is sent. */
export const comparisonNotePath = (id: string): string => `/antraege/${id}/abgleich`;
export const removeParticipantPath = (id: string, participant: string): string =>
  `/antraege/${id}/beteiligte/${participant}/entfernen`;
export const exchangeParticipantPath = (id: string, participant: string): string =>
  `/antraege/${id}/beteiligte/${participant}/austauschen`;
/** Passing the lead; with a participant, what that would change. */
export const leadPath = (id: string, participant?: string): string =>
  `/antraege/${id}/federfuehrung${participant === undefined ? "" : `?an=${participant}`}`;
export const withdrawPath = (id: string): string => `/antraege/${id}/zuruecknehmen`;
export const submissionPath = (number: string, version?: number): string =>
  `/eingereicht/${number}${version === undefined ? "" : `?fassung=${version}`}`;
/** antrag.pdf, antrag.json, eingangsbestaetigung.pdf, paket.zip, or the id of an enclosed file. */
export const submissionFilePath = (number: string, version: number, file: string): string =>
  `/eingereicht/${number}/${file}?fassung=${version}`;
export const schedulePath = (id: string): string => `/antraege/${id}/zeitplan`;
export const calendarPath = (id: string): string => `/antraege/${id}/zeitplan.ics`;
/** The readiness board. */
export const boardPath = (id: string): string => `/antraege/${id}/stand`;
/** Reminding by hand: who gets it, before it is sent. */
export const remindPath = (id: string): string => `/antraege/${id}/stand/erinnern`;
