// What a front end writes today: the same meeting in zod 4, strict objects, formats and closed lists, no rule.
import { z } from "zod";

const person = z.strictObject({ name: z.string().min(1).optional(), honorific: z.string().optional(), post: z.string().optional() });
const organization = z.strictObject({ name: z.string().min(1), classification: z.enum(["local_authority", "cabinet", "committee", "full_council"]) });
const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
const result = z.enum(["carried", "lost", "tied", "deferred", "withdrawn", "referred", "noted", "lapsed", "unknown"]);
const count = z.number().int().nonnegative();

const vote = z.strictObject({
  id: z.uuid(),
  method: z.enum(["assent", "voice", "show_of_hands", "recorded", "ballot", "electronic", "counted", "unknown"]),
  result,
  counts: z.strictObject({ for: count, against: count, abstain: count }).optional(),
  votes: z.array(
    z.strictObject({
      voter: person,
      option: z.enum(["for", "against", "abstain", "absent", "not_voting", "recused", "paired"]),
    }),
  ),
});

const item = z.strictObject({
  id: z.uuid(),
  order: count,
  title: z.string(),
  number: z.string().optional(),
  kind: z.enum(["report", "motion", "petitions", "declarations", "apologies", "other"]).optional(),
  access: z.enum(["public", "confidential"]).optional(),
  minutes: z.array(z.strictObject({ kind: z.enum(["paragraph", "bullet", "heading", "table_row"]), text: z.string() })).optional(),
  motions: z
    .array(
      z.strictObject({
        id: z.uuid(),
        result,
        text: z.string().optional(),
        proposer: person.optional(),
        seconder: person.optional(),
        vote: z.uuid().optional(),
      }),
    )
    .optional(),
  votes: z.array(vote).optional(),
  documents: z
    .array(
      z.strictObject({
        title: z.string(),
        role: z.enum(["main_report", "appendix", "annex", "supplement", "minutes", "other"]),
        media: z.string().optional(),
        size_bytes: count.optional(),
      }),
    )
    .optional(),
});

export const Meeting = z.strictObject({
  id: z.uuid(),
  council: organization.optional(),
  body: organization.optional(),
  kind: z.enum(["ordinary", "annual", "extraordinary", "individual_decision"]).optional(),
  title: z.string().optional(),
  date: z.iso.date().optional(),
  start_time: time.optional(),
  end_time: time.optional(),
  status: z.enum(["scheduled", "confirmed", "held", "cancelled", "postponed", "rescheduled", "adjourned", "inquorate"]).optional(),
  attendance: z
    .array(
      z.strictObject({
        person,
        status: z.enum(["present", "apologies", "absent"]),
        capacity: z.enum(["member", "substitute", "co_opted", "officer", "invitee", "public"]).optional(),
        presiding: z.boolean().optional(),
        presence: z.array(z.strictObject({ joined: time.optional(), left: time.optional(), reason: z.string().optional() })).optional(),
      }),
    )
    .optional(),
  interests: z.enum(["not_stated", "none_declared"]).optional(),
  agenda: z.array(item).optional(),
  minutes_status: z.enum(["draft", "published", "approved", "signed"]).optional(),
});
