import { expect, test } from "vitest";
import { readDispatch } from "~/app/submit/submitted/read-dispatch.server";

const DAYS = { from: "2022-06-15", today: "2022-06-20" };

function read(tag: string, weg: string) {
  const form = new FormData();
  form.set("tag", tag);
  form.set("weg", weg);
  return readDispatch(form, DAYS);
}

test.each(["15.06.2022", "20.06.2022"])("sent on %s", (day) => {
  expect(read(day, " mit der Post ")).toMatchObject({ ok: true, values: { weg: "mit der Post" } });
});

test.each([
  ["14.06.2022", "mit der Post", "tag"],
  ["21.06.2022", "mit der Post", "tag"],
  ["gestern", "mit der Post", "tag"],
  ["16.06.2022", " ", "weg"],
])("%s, „%s“ is refused at %s", (day, way, field) => {
  expect(read(day, way)).toMatchObject({ ok: false, refused: { errors: [{ field }] } });
});
