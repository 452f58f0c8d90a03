/* Written by `npx tsx scripts/generate-validator.mts` from src/playbook/shape.ts: do not edit. */
"use strict";
export const validate = validate10;
export default validate10;
const schema11 = {"type":"object","required":["customer","engagement"],"properties":{"playbook":{"type":["string","null"],"form":"id","refers":"playbook","minLength":1},"customer":{"type":"object","required":["name"],"properties":{"name":{"type":"string","form":"text","minLength":1},"tenant":{"type":["string","null"],"form":"text"},"language":{"type":["string","null"],"form":"text"},"industry":{"type":["string","null"],"form":"text"},"seats":{"type":["integer","null"],"minimum":0},"managed":{"type":["boolean","null"]},"dedicated":{"type":["boolean","null"]},"objectives":{"type":["string","null"],"form":"text"},"background":{"type":["string","null"],"form":"text"},"licences":{"type":["array","null"],"items":{"type":"string","form":"text"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"engagement":{"type":"object","required":["motion","assigned"],"properties":{"id":{"type":["string","null"],"form":"text"},"motion":{"type":"string","form":"id","refers":"motion","minLength":1},"phase":{"type":["string","null"],"form":"id","refers":"phase","minLength":1},"status":{"type":["string","null"],"form":"word","kind":"engagement-status","enum":["active","blocked","paused","closed",null]},"paused":{"type":["object","null"],"properties":{"from":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"until":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"reason":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"closed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"outcome":{"type":["string","null"],"form":"text"},"assigned":{"type":"string","form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"calendar":{"type":["string","null"],"form":"id","refers":"calendar","minLength":1},"collaboration":{"type":["string","null"],"form":"text"},"combined-technical-assessment":{"type":["boolean","null"]},"deployment-enablement-plan-reviewed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"previous":{"type":["string","null"],"form":"id","refers":"engagement","minLength":1}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"team":{"type":["object","null"],"of":"role","patternProperties":{"^x-":{}},"additionalProperties":{"type":["string","object","null"],"form":"id","refers":"person","minLength":1,"of":"service","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"person":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"requested":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}}},"people":{"type":["object","null"],"of":"person","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"name":{"type":["string","null"],"form":"text"},"side":{"type":["string","null"],"form":"word","kind":"side","enum":["customer","account-team","partner","fasttrack",null]},"role":{"type":["string","null"],"form":"text"},"email":{"type":["string","null"],"form":"text"},"language":{"type":["string","null"],"form":"text"},"notified":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"invited":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"survey-contact":{"type":["boolean","null"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"services":{"type":["object","null"],"of":"service","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"entitlements":{"type":["integer","null"],"minimum":0},"phase":{"type":["string","null"],"form":"id","refers":"phase","minLength":1},"status":{"type":["string","null"],"form":"id","refers":"entitlement-status","minLength":1},"reason":{"type":["string","null"],"form":"id","refers":"entitlement-reason","minLength":1},"detail":{"type":["string","null"],"form":"id","refers":"entitlement-detail","minLength":1},"since":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"unblock-by":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"owner":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"note":{"type":["string","null"],"form":"text"},"split":{"type":["object","null"],"properties":{"why":{"type":["string","null"],"form":"word","kind":"split-why","enum":["geographies","companies","approved-duplicates",null]},"parts":{"type":["object","null"],"of":"entry","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"status":{"type":["string","null"],"form":"id","refers":"entitlement-status","minLength":1},"reason":{"type":["string","null"],"form":"id","refers":"entitlement-reason","minLength":1},"detail":{"type":["string","null"],"form":"id","refers":"entitlement-detail","minLength":1},"count":{"type":["integer","null"],"minimum":0},"note":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"engagement-start":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"engagement-start-reason":{"type":["string","null"],"form":"text"},"usage":{"type":["object","null"],"properties":{"active-users":{"type":["integer","null"],"minimum":0},"as-of":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"enablement":{"type":["object","null"],"properties":{"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"confirmed-by":{"type":["string","null"],"form":"id","refers":"person","minLength":1}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"migration":{"type":["object","null"],"properties":{"wanted":{"type":["boolean","null"]},"source":{"type":["string","null"],"form":"text"},"agreed-users":{"type":["integer","null"],"minimum":0},"migrated-users":{"type":["integer","null"],"minimum":0},"start":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"end":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"contact-attempts":{"type":["integer","null"],"minimum":0},"dibs":{"type":["object","null"],"properties":{"date":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"intent":{"type":["string","null"],"form":"word","kind":"intent","enum":["confirmed","none","unknown",null]},"business-reason":{"type":["string","null"],"form":"id","refers":"business-reason","minLength":1},"success-owner":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"gap":{"type":["object","null"],"properties":{"reason":{"type":["string","null"],"form":"text"},"follow-up":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"ssat":{"type":["object","null"],"properties":{"stakeholders":{"type":["array","null"],"items":{"type":"string","form":"id","refers":"person","minLength":1}},"scenarios":{"type":["array","null"],"items":{"type":"string","form":"text"}},"awareness":{"type":["object","null"],"properties":{"status":{"type":["string","null"],"form":"word","kind":"readiness","enum":["not-started","planned","in-progress","complete",null]},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"training":{"type":["object","null"],"properties":{"status":{"type":["string","null"],"form":"word","kind":"readiness","enum":["not-started","planned","in-progress","complete",null]},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"gap":{"type":["object","null"],"properties":{"reason":{"type":["string","null"],"form":"text"},"follow-up":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"configmgr":{"type":["object","null"],"properties":{"version":{"type":["string","null"],"form":"text"},"current-branch":{"type":["boolean","null"]}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"tasks":{"type":["object","null"],"of":"task","patternProperties":{"^x-":{}},"additionalProperties":{"type":["string","object","null"],"form":"id","refers":"task-status","minLength":1,"properties":{"status":{"type":["string","null"],"form":"id","refers":"task-status","minLength":1},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"percent":{"type":["integer","null"]},"owner":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"role":{"type":["string","null"],"form":"id","refers":"role","minLength":1},"note":{"type":["string","null"],"form":"text"},"blocker":{"type":["string","null"],"form":"text"},"evidence":{"type":["array","null"],"items":{"type":"string","form":"text"}},"waiver":{"type":["object","null"],"properties":{"reason":{"type":["string","null"],"form":"id","refers":"waiver-reason","minLength":1},"by":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"date":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"note":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"services":{"type":["object","null"],"of":"service","patternProperties":{"^x-":{}},"additionalProperties":{"type":["string","object","null"],"form":"id","refers":"task-status","minLength":1,"properties":{"status":{"type":["string","null"],"form":"id","refers":"task-status","minLength":1},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"percent":{"type":["integer","null"]},"owner":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"role":{"type":["string","null"],"form":"id","refers":"role","minLength":1},"note":{"type":["string","null"],"form":"text"},"blocker":{"type":["string","null"],"form":"text"},"evidence":{"type":["array","null"],"items":{"type":"string","form":"text"}},"waiver":{"type":["object","null"],"properties":{"reason":{"type":["string","null"],"form":"id","refers":"waiver-reason","minLength":1},"by":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"date":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"note":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"uncategorized-tasks":{"type":["object","null"],"of":"task","patternProperties":{"^x-":{}},"additionalProperties":{"type":["string","object","null"],"form":"id","refers":"task-status","minLength":1,"properties":{"name":{"type":["string","null"],"form":"text"},"status":{"type":["string","null"],"form":"id","refers":"task-status","minLength":1},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"percent":{"type":["integer","null"]},"owner":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"role":{"type":["string","null"],"form":"id","refers":"role","minLength":1},"note":{"type":["string","null"],"form":"text"},"blocker":{"type":["string","null"],"form":"text"},"evidence":{"type":["array","null"],"items":{"type":"string","form":"text"}},"waiver":{"type":["object","null"],"properties":{"reason":{"type":["string","null"],"form":"id","refers":"waiver-reason","minLength":1},"by":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"date":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"note":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"services":{"type":["object","null"],"of":"service","patternProperties":{"^x-":{}},"additionalProperties":{"type":["string","object","null"],"form":"id","refers":"task-status","minLength":1,"properties":{"status":{"type":["string","null"],"form":"id","refers":"task-status","minLength":1},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"percent":{"type":["integer","null"]},"owner":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"role":{"type":["string","null"],"form":"id","refers":"role","minLength":1},"note":{"type":["string","null"],"form":"text"},"blocker":{"type":["string","null"],"form":"text"},"evidence":{"type":["array","null"],"items":{"type":"string","form":"text"}},"waiver":{"type":["object","null"],"properties":{"reason":{"type":["string","null"],"form":"id","refers":"waiver-reason","minLength":1},"by":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"date":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"note":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"processes":{"type":["object","null"],"of":"process","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"inputs":{"type":["object","null"],"of":"entry","patternProperties":{"^x-":{}},"additionalProperties":{"type":["string","null"],"form":"item","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$|^not-applicable$"}},"outputs":{"type":["object","null"],"of":"entry","patternProperties":{"^x-":{}},"additionalProperties":{"type":["string","null"],"form":"item","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$|^not-applicable$"}}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"risks":{"type":["object","null"],"of":"risk","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"kind":{"type":["string","null"],"form":"word","kind":"risk-kind","enum":["out-of-scope","blocker","constraint",null]},"service":{"type":["string","null"],"form":"id","refers":"service","minLength":1},"text":{"type":["string","null"],"form":"text"},"raised":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"partner-discussed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"closed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"referrals":{"type":["object","null"],"of":"entry","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"task":{"type":["string","integer","null"],"form":"id","refers":"task","minLength":1,"minimum":0},"risk":{"type":["string","null"],"form":"id","refers":"risk","minLength":1},"scope":{"type":["string","null"],"form":"text"},"consent":{"type":["object","null"],"properties":{"by":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"date":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"how":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}},"requested":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"partners-asked":{"type":["integer","null"],"minimum":0},"partner":{"type":["string","null"],"form":"id","refers":"partner","minLength":1},"first-contact":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"partners":{"type":["object","null"],"of":"partner","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"name":{"type":["string","null"],"form":"text"},"scope":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"knowledge-gaps":{"type":["object","null"],"of":"entry","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"topic":{"type":["string","null"],"form":"text"},"kind":{"type":["string","null"],"form":"word","kind":"gap-kind","enum":["value-discussion","sme-meeting","workshop",null]},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"closed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"actions":{"type":["object","null"],"of":"entry","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"what":{"type":["string","null"],"form":"text"},"owner":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"due":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"log":{"type":["object","null"],"of":"entry","patternProperties":{"^x-":{}},"additionalProperties":{"type":["object","null"],"properties":{"by":{"type":["string","null"],"form":"id","refers":"person","minLength":1},"kind":{"type":["string","null"],"form":"word","kind":"log-kind","enum":["note","meeting","outreach","decision",null]},"date":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"channel":{"type":["string","null"],"form":"text"},"task":{"type":["string","integer","null"],"form":"id","refers":"task","minLength":1,"minimum":0},"attendees":{"type":["array","null"],"items":{"type":"string","form":"id","refers":"person","minLength":1}},"category":{"type":["string","null"],"form":"text"},"text":{"type":["string","null"],"form":"text"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"disengagement":{"type":["object","null"],"properties":{"discussion":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"},"completed":{"type":["string","null"],"form":"date","pattern":"^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}},"additionalProperties":false,"patternProperties":{"^x-":{}}}},"additionalProperties":false,"patternProperties":{"^x-":{}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^x-", "u");
const pattern4 = new RegExp("^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$", "u");
const pattern75 = new RegExp("^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$|^not-applicable$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.customer === undefined) && (missing0 = "customer")) || ((data.engagement === undefined) && (missing0 = "engagement"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((func2.call(schema11.properties, key0)) || (pattern0.test(key0)))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.playbook !== undefined){
let data0 = data.playbook;
const _errs2 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate10.errors = [{instancePath:instancePath+"/playbook",schemaPath:"#/properties/playbook/type",keyword:"type",params:{type: schema11.properties.playbook.type}}];
return false;
}
if(errors === _errs2){
if(typeof data0 === "string"){
if(data0.length < 1){
validate10.errors = [{instancePath:instancePath+"/playbook",schemaPath:"#/properties/playbook/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.customer !== undefined){
let data1 = data.customer;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.name === undefined) && (missing1 = "name")){
validate10.errors = [{instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
const _errs6 = errors;
for(const key1 in data1){
if(!((func2.call(schema11.properties.customer.properties, key1)) || (pattern0.test(key1)))){
validate10.errors = [{instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}}];
return false;
break;
}
}
if(_errs6 === errors){
if(data1.name !== undefined){
let data2 = data1.name;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(data2.length < 1){
validate10.errors = [{instancePath:instancePath+"/customer/name",schemaPath:"#/properties/customer/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/customer/name",schemaPath:"#/properties/customer/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.tenant !== undefined){
let data3 = data1.tenant;
const _errs9 = errors;
if((typeof data3 !== "string") && (data3 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/tenant",schemaPath:"#/properties/customer/properties/tenant/type",keyword:"type",params:{type: schema11.properties.customer.properties.tenant.type}}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.language !== undefined){
let data4 = data1.language;
const _errs11 = errors;
if((typeof data4 !== "string") && (data4 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/language",schemaPath:"#/properties/customer/properties/language/type",keyword:"type",params:{type: schema11.properties.customer.properties.language.type}}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.industry !== undefined){
let data5 = data1.industry;
const _errs13 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/industry",schemaPath:"#/properties/customer/properties/industry/type",keyword:"type",params:{type: schema11.properties.customer.properties.industry.type}}];
return false;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.seats !== undefined){
let data6 = data1.seats;
const _errs15 = errors;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/seats",schemaPath:"#/properties/customer/properties/seats/type",keyword:"type",params:{type: schema11.properties.customer.properties.seats.type}}];
return false;
}
if(errors === _errs15){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate10.errors = [{instancePath:instancePath+"/customer/seats",schemaPath:"#/properties/customer/properties/seats/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.managed !== undefined){
let data7 = data1.managed;
const _errs17 = errors;
if((typeof data7 !== "boolean") && (data7 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/managed",schemaPath:"#/properties/customer/properties/managed/type",keyword:"type",params:{type: schema11.properties.customer.properties.managed.type}}];
return false;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.dedicated !== undefined){
let data8 = data1.dedicated;
const _errs19 = errors;
if((typeof data8 !== "boolean") && (data8 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/dedicated",schemaPath:"#/properties/customer/properties/dedicated/type",keyword:"type",params:{type: schema11.properties.customer.properties.dedicated.type}}];
return false;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.objectives !== undefined){
let data9 = data1.objectives;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/objectives",schemaPath:"#/properties/customer/properties/objectives/type",keyword:"type",params:{type: schema11.properties.customer.properties.objectives.type}}];
return false;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.background !== undefined){
let data10 = data1.background;
const _errs23 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/background",schemaPath:"#/properties/customer/properties/background/type",keyword:"type",params:{type: schema11.properties.customer.properties.background.type}}];
return false;
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.licences !== undefined){
let data11 = data1.licences;
const _errs25 = errors;
if((!(Array.isArray(data11))) && (data11 !== null)){
validate10.errors = [{instancePath:instancePath+"/customer/licences",schemaPath:"#/properties/customer/properties/licences/type",keyword:"type",params:{type: schema11.properties.customer.properties.licences.type}}];
return false;
}
if(errors === _errs25){
if(Array.isArray(data11)){
var valid2 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
const _errs27 = errors;
if(typeof data11[i0] !== "string"){
validate10.errors = [{instancePath:instancePath+"/customer/licences/" + i0,schemaPath:"#/properties/customer/properties/licences/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs27 === errors;
if(!valid2){
break;
}
}
}
}
var valid1 = _errs25 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.engagement !== undefined){
let data13 = data.engagement;
const _errs29 = errors;
if(errors === _errs29){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing2;
if(((data13.motion === undefined) && (missing2 = "motion")) || ((data13.assigned === undefined) && (missing2 = "assigned"))){
validate10.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
const _errs31 = errors;
for(const key2 in data13){
if(!((func2.call(schema11.properties.engagement.properties, key2)) || (pattern0.test(key2)))){
validate10.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}}];
return false;
break;
}
}
if(_errs31 === errors){
if(data13.id !== undefined){
let data14 = data13.id;
const _errs32 = errors;
if((typeof data14 !== "string") && (data14 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/id",schemaPath:"#/properties/engagement/properties/id/type",keyword:"type",params:{type: schema11.properties.engagement.properties.id.type}}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.motion !== undefined){
let data15 = data13.motion;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data15 === "string"){
if(data15.length < 1){
validate10.errors = [{instancePath:instancePath+"/engagement/motion",schemaPath:"#/properties/engagement/properties/motion/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/engagement/motion",schemaPath:"#/properties/engagement/properties/motion/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.phase !== undefined){
let data16 = data13.phase;
const _errs36 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/phase",schemaPath:"#/properties/engagement/properties/phase/type",keyword:"type",params:{type: schema11.properties.engagement.properties.phase.type}}];
return false;
}
if(errors === _errs36){
if(typeof data16 === "string"){
if(data16.length < 1){
validate10.errors = [{instancePath:instancePath+"/engagement/phase",schemaPath:"#/properties/engagement/properties/phase/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.status !== undefined){
let data17 = data13.status;
const _errs38 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/status",schemaPath:"#/properties/engagement/properties/status/type",keyword:"type",params:{type: schema11.properties.engagement.properties.status.type}}];
return false;
}
if(!(((((data17 === "active") || (data17 === "blocked")) || (data17 === "paused")) || (data17 === "closed")) || (data17 === null))){
validate10.errors = [{instancePath:instancePath+"/engagement/status",schemaPath:"#/properties/engagement/properties/status/enum",keyword:"enum",params:{allowedValues: schema11.properties.engagement.properties.status.enum}}];
return false;
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.paused !== undefined){
let data18 = data13.paused;
const _errs40 = errors;
if((!(data18 && typeof data18 == "object" && !Array.isArray(data18))) && (data18 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/paused",schemaPath:"#/properties/engagement/properties/paused/type",keyword:"type",params:{type: schema11.properties.engagement.properties.paused.type}}];
return false;
}
if(errors === _errs40){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
const _errs42 = errors;
for(const key3 in data18){
if(!((((key3 === "from") || (key3 === "until")) || (key3 === "reason")) || (pattern0.test(key3)))){
validate10.errors = [{instancePath:instancePath+"/engagement/paused",schemaPath:"#/properties/engagement/properties/paused/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}}];
return false;
break;
}
}
if(_errs42 === errors){
if(data18.from !== undefined){
let data19 = data18.from;
const _errs43 = errors;
if((typeof data19 !== "string") && (data19 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/paused/from",schemaPath:"#/properties/engagement/properties/paused/properties/from/type",keyword:"type",params:{type: schema11.properties.engagement.properties.paused.properties.from.type}}];
return false;
}
if(errors === _errs43){
if(typeof data19 === "string"){
if(!pattern4.test(data19)){
validate10.errors = [{instancePath:instancePath+"/engagement/paused/from",schemaPath:"#/properties/engagement/properties/paused/properties/from/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid4 = _errs43 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data18.until !== undefined){
let data20 = data18.until;
const _errs45 = errors;
if((typeof data20 !== "string") && (data20 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/paused/until",schemaPath:"#/properties/engagement/properties/paused/properties/until/type",keyword:"type",params:{type: schema11.properties.engagement.properties.paused.properties.until.type}}];
return false;
}
if(errors === _errs45){
if(typeof data20 === "string"){
if(!pattern4.test(data20)){
validate10.errors = [{instancePath:instancePath+"/engagement/paused/until",schemaPath:"#/properties/engagement/properties/paused/properties/until/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid4 = _errs45 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data18.reason !== undefined){
let data21 = data18.reason;
const _errs47 = errors;
if((typeof data21 !== "string") && (data21 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/paused/reason",schemaPath:"#/properties/engagement/properties/paused/properties/reason/type",keyword:"type",params:{type: schema11.properties.engagement.properties.paused.properties.reason.type}}];
return false;
}
var valid4 = _errs47 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
var valid3 = _errs40 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.closed !== undefined){
let data22 = data13.closed;
const _errs49 = errors;
if((typeof data22 !== "string") && (data22 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/closed",schemaPath:"#/properties/engagement/properties/closed/type",keyword:"type",params:{type: schema11.properties.engagement.properties.closed.type}}];
return false;
}
if(errors === _errs49){
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
validate10.errors = [{instancePath:instancePath+"/engagement/closed",schemaPath:"#/properties/engagement/properties/closed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid3 = _errs49 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.outcome !== undefined){
let data23 = data13.outcome;
const _errs51 = errors;
if((typeof data23 !== "string") && (data23 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/outcome",schemaPath:"#/properties/engagement/properties/outcome/type",keyword:"type",params:{type: schema11.properties.engagement.properties.outcome.type}}];
return false;
}
var valid3 = _errs51 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.assigned !== undefined){
let data24 = data13.assigned;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data24 === "string"){
if(!pattern4.test(data24)){
validate10.errors = [{instancePath:instancePath+"/engagement/assigned",schemaPath:"#/properties/engagement/properties/assigned/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/engagement/assigned",schemaPath:"#/properties/engagement/properties/assigned/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid3 = _errs53 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.calendar !== undefined){
let data25 = data13.calendar;
const _errs55 = errors;
if((typeof data25 !== "string") && (data25 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/calendar",schemaPath:"#/properties/engagement/properties/calendar/type",keyword:"type",params:{type: schema11.properties.engagement.properties.calendar.type}}];
return false;
}
if(errors === _errs55){
if(typeof data25 === "string"){
if(data25.length < 1){
validate10.errors = [{instancePath:instancePath+"/engagement/calendar",schemaPath:"#/properties/engagement/properties/calendar/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid3 = _errs55 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.collaboration !== undefined){
let data26 = data13.collaboration;
const _errs57 = errors;
if((typeof data26 !== "string") && (data26 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/collaboration",schemaPath:"#/properties/engagement/properties/collaboration/type",keyword:"type",params:{type: schema11.properties.engagement.properties.collaboration.type}}];
return false;
}
var valid3 = _errs57 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13["combined-technical-assessment"] !== undefined){
let data27 = data13["combined-technical-assessment"];
const _errs59 = errors;
if((typeof data27 !== "boolean") && (data27 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/combined-technical-assessment",schemaPath:"#/properties/engagement/properties/combined-technical-assessment/type",keyword:"type",params:{type: schema11.properties.engagement.properties["combined-technical-assessment"].type}}];
return false;
}
var valid3 = _errs59 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13["deployment-enablement-plan-reviewed"] !== undefined){
let data28 = data13["deployment-enablement-plan-reviewed"];
const _errs61 = errors;
if((typeof data28 !== "string") && (data28 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/deployment-enablement-plan-reviewed",schemaPath:"#/properties/engagement/properties/deployment-enablement-plan-reviewed/type",keyword:"type",params:{type: schema11.properties.engagement.properties["deployment-enablement-plan-reviewed"].type}}];
return false;
}
if(errors === _errs61){
if(typeof data28 === "string"){
if(!pattern4.test(data28)){
validate10.errors = [{instancePath:instancePath+"/engagement/deployment-enablement-plan-reviewed",schemaPath:"#/properties/engagement/properties/deployment-enablement-plan-reviewed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid3 = _errs61 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data13.previous !== undefined){
let data29 = data13.previous;
const _errs63 = errors;
if((typeof data29 !== "string") && (data29 !== null)){
validate10.errors = [{instancePath:instancePath+"/engagement/previous",schemaPath:"#/properties/engagement/properties/previous/type",keyword:"type",params:{type: schema11.properties.engagement.properties.previous.type}}];
return false;
}
if(errors === _errs63){
if(typeof data29 === "string"){
if(data29.length < 1){
validate10.errors = [{instancePath:instancePath+"/engagement/previous",schemaPath:"#/properties/engagement/properties/previous/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid3 = _errs63 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/engagement",schemaPath:"#/properties/engagement/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.team !== undefined){
let data30 = data.team;
const _errs65 = errors;
if((!(data30 && typeof data30 == "object" && !Array.isArray(data30))) && (data30 !== null)){
validate10.errors = [{instancePath:instancePath+"/team",schemaPath:"#/properties/team/type",keyword:"type",params:{type: schema11.properties.team.type}}];
return false;
}
if(errors === _errs65){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key4 in data30){
if(!(pattern0.test(key4))){
let data31 = data30[key4];
const _errs68 = errors;
if(((typeof data31 !== "string") && (!(data31 && typeof data31 == "object" && !Array.isArray(data31)))) && (data31 !== null)){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/team/additionalProperties/type",keyword:"type",params:{type: schema11.properties.team.additionalProperties.type}}];
return false;
}
if(errors === _errs68){
if(typeof data31 === "string"){
if(data31.length < 1){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/team/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
if(errors === _errs68){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key5 in data31){
if(!(pattern0.test(key5))){
let data32 = data31[key5];
const _errs71 = errors;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/team/additionalProperties/additionalProperties/type",keyword:"type",params:{type: schema11.properties.team.additionalProperties.additionalProperties.type}}];
return false;
}
if(errors === _errs71){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
const _errs73 = errors;
for(const key6 in data32){
if(!(((key6 === "person") || (key6 === "requested")) || (pattern0.test(key6)))){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/team/additionalProperties/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}}];
return false;
break;
}
}
if(_errs73 === errors){
if(data32.person !== undefined){
let data33 = data32.person;
const _errs74 = errors;
if((typeof data33 !== "string") && (data33 !== null)){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/person",schemaPath:"#/properties/team/additionalProperties/additionalProperties/properties/person/type",keyword:"type",params:{type: schema11.properties.team.additionalProperties.additionalProperties.properties.person.type}}];
return false;
}
if(errors === _errs74){
if(typeof data33 === "string"){
if(data33.length < 1){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/person",schemaPath:"#/properties/team/additionalProperties/additionalProperties/properties/person/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid7 = _errs74 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data32.requested !== undefined){
let data34 = data32.requested;
const _errs76 = errors;
if((typeof data34 !== "string") && (data34 !== null)){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/requested",schemaPath:"#/properties/team/additionalProperties/additionalProperties/properties/requested/type",keyword:"type",params:{type: schema11.properties.team.additionalProperties.additionalProperties.properties.requested.type}}];
return false;
}
if(errors === _errs76){
if(typeof data34 === "string"){
if(!pattern4.test(data34)){
validate10.errors = [{instancePath:instancePath+"/team/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/requested",schemaPath:"#/properties/team/additionalProperties/additionalProperties/properties/requested/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid7 = _errs76 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
var valid6 = _errs71 === errors;
if(!valid6){
break;
}
}
}
}
}
}
var valid5 = _errs68 === errors;
if(!valid5){
break;
}
}
}
}
}
var valid0 = _errs65 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.people !== undefined){
let data35 = data.people;
const _errs78 = errors;
if((!(data35 && typeof data35 == "object" && !Array.isArray(data35))) && (data35 !== null)){
validate10.errors = [{instancePath:instancePath+"/people",schemaPath:"#/properties/people/type",keyword:"type",params:{type: schema11.properties.people.type}}];
return false;
}
if(errors === _errs78){
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key7 in data35){
if(!(pattern0.test(key7))){
let data36 = data35[key7];
const _errs81 = errors;
if((!(data36 && typeof data36 == "object" && !Array.isArray(data36))) && (data36 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/people/additionalProperties/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.type}}];
return false;
}
if(errors === _errs81){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
const _errs83 = errors;
for(const key8 in data36){
if(!(((((((((key8 === "name") || (key8 === "side")) || (key8 === "role")) || (key8 === "email")) || (key8 === "language")) || (key8 === "notified")) || (key8 === "invited")) || (key8 === "survey-contact")) || (pattern0.test(key8)))){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/people/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}}];
return false;
break;
}
}
if(_errs83 === errors){
if(data36.name !== undefined){
let data37 = data36.name;
const _errs84 = errors;
if((typeof data37 !== "string") && (data37 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/people/additionalProperties/properties/name/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties.name.type}}];
return false;
}
var valid9 = _errs84 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data36.side !== undefined){
let data38 = data36.side;
const _errs86 = errors;
if((typeof data38 !== "string") && (data38 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/side",schemaPath:"#/properties/people/additionalProperties/properties/side/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties.side.type}}];
return false;
}
if(!(((((data38 === "customer") || (data38 === "account-team")) || (data38 === "partner")) || (data38 === "fasttrack")) || (data38 === null))){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/side",schemaPath:"#/properties/people/additionalProperties/properties/side/enum",keyword:"enum",params:{allowedValues: schema11.properties.people.additionalProperties.properties.side.enum}}];
return false;
}
var valid9 = _errs86 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data36.role !== undefined){
let data39 = data36.role;
const _errs88 = errors;
if((typeof data39 !== "string") && (data39 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/people/additionalProperties/properties/role/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties.role.type}}];
return false;
}
var valid9 = _errs88 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data36.email !== undefined){
let data40 = data36.email;
const _errs90 = errors;
if((typeof data40 !== "string") && (data40 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/email",schemaPath:"#/properties/people/additionalProperties/properties/email/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties.email.type}}];
return false;
}
var valid9 = _errs90 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data36.language !== undefined){
let data41 = data36.language;
const _errs92 = errors;
if((typeof data41 !== "string") && (data41 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/language",schemaPath:"#/properties/people/additionalProperties/properties/language/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties.language.type}}];
return false;
}
var valid9 = _errs92 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data36.notified !== undefined){
let data42 = data36.notified;
const _errs94 = errors;
if((typeof data42 !== "string") && (data42 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/notified",schemaPath:"#/properties/people/additionalProperties/properties/notified/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties.notified.type}}];
return false;
}
if(errors === _errs94){
if(typeof data42 === "string"){
if(!pattern4.test(data42)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/notified",schemaPath:"#/properties/people/additionalProperties/properties/notified/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid9 = _errs94 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data36.invited !== undefined){
let data43 = data36.invited;
const _errs96 = errors;
if((typeof data43 !== "string") && (data43 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/invited",schemaPath:"#/properties/people/additionalProperties/properties/invited/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties.invited.type}}];
return false;
}
if(errors === _errs96){
if(typeof data43 === "string"){
if(!pattern4.test(data43)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/invited",schemaPath:"#/properties/people/additionalProperties/properties/invited/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid9 = _errs96 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data36["survey-contact"] !== undefined){
let data44 = data36["survey-contact"];
const _errs98 = errors;
if((typeof data44 !== "boolean") && (data44 !== null)){
validate10.errors = [{instancePath:instancePath+"/people/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/survey-contact",schemaPath:"#/properties/people/additionalProperties/properties/survey-contact/type",keyword:"type",params:{type: schema11.properties.people.additionalProperties.properties["survey-contact"].type}}];
return false;
}
var valid9 = _errs98 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
}
}
}
var valid8 = _errs81 === errors;
if(!valid8){
break;
}
}
}
}
}
var valid0 = _errs78 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.services !== undefined){
let data45 = data.services;
const _errs100 = errors;
if((!(data45 && typeof data45 == "object" && !Array.isArray(data45))) && (data45 !== null)){
validate10.errors = [{instancePath:instancePath+"/services",schemaPath:"#/properties/services/type",keyword:"type",params:{type: schema11.properties.services.type}}];
return false;
}
if(errors === _errs100){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key9 in data45){
if(!(pattern0.test(key9))){
let data46 = data45[key9];
const _errs103 = errors;
if((!(data46 && typeof data46 == "object" && !Array.isArray(data46))) && (data46 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.type}}];
return false;
}
if(errors === _errs103){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
const _errs105 = errors;
for(const key10 in data46){
if(!((func2.call(schema11.properties.services.additionalProperties.properties, key10)) || (pattern0.test(key10)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}}];
return false;
break;
}
}
if(_errs105 === errors){
if(data46.entitlements !== undefined){
let data47 = data46.entitlements;
const _errs106 = errors;
if((!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))) && (data47 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/entitlements",schemaPath:"#/properties/services/additionalProperties/properties/entitlements/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.entitlements.type}}];
return false;
}
if(errors === _errs106){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/entitlements",schemaPath:"#/properties/services/additionalProperties/properties/entitlements/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid11 = _errs106 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.phase !== undefined){
let data48 = data46.phase;
const _errs108 = errors;
if((typeof data48 !== "string") && (data48 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/phase",schemaPath:"#/properties/services/additionalProperties/properties/phase/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.phase.type}}];
return false;
}
if(errors === _errs108){
if(typeof data48 === "string"){
if(data48.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/phase",schemaPath:"#/properties/services/additionalProperties/properties/phase/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid11 = _errs108 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.status !== undefined){
let data49 = data46.status;
const _errs110 = errors;
if((typeof data49 !== "string") && (data49 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/services/additionalProperties/properties/status/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.status.type}}];
return false;
}
if(errors === _errs110){
if(typeof data49 === "string"){
if(data49.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/services/additionalProperties/properties/status/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid11 = _errs110 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.reason !== undefined){
let data50 = data46.reason;
const _errs112 = errors;
if((typeof data50 !== "string") && (data50 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/services/additionalProperties/properties/reason/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.reason.type}}];
return false;
}
if(errors === _errs112){
if(typeof data50 === "string"){
if(data50.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/services/additionalProperties/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid11 = _errs112 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.detail !== undefined){
let data51 = data46.detail;
const _errs114 = errors;
if((typeof data51 !== "string") && (data51 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/detail",schemaPath:"#/properties/services/additionalProperties/properties/detail/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.detail.type}}];
return false;
}
if(errors === _errs114){
if(typeof data51 === "string"){
if(data51.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/detail",schemaPath:"#/properties/services/additionalProperties/properties/detail/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid11 = _errs114 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.since !== undefined){
let data52 = data46.since;
const _errs116 = errors;
if((typeof data52 !== "string") && (data52 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/since",schemaPath:"#/properties/services/additionalProperties/properties/since/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.since.type}}];
return false;
}
if(errors === _errs116){
if(typeof data52 === "string"){
if(!pattern4.test(data52)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/since",schemaPath:"#/properties/services/additionalProperties/properties/since/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid11 = _errs116 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46["unblock-by"] !== undefined){
let data53 = data46["unblock-by"];
const _errs118 = errors;
if((typeof data53 !== "string") && (data53 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/unblock-by",schemaPath:"#/properties/services/additionalProperties/properties/unblock-by/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties["unblock-by"].type}}];
return false;
}
if(errors === _errs118){
if(typeof data53 === "string"){
if(!pattern4.test(data53)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/unblock-by",schemaPath:"#/properties/services/additionalProperties/properties/unblock-by/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid11 = _errs118 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.owner !== undefined){
let data54 = data46.owner;
const _errs120 = errors;
if((typeof data54 !== "string") && (data54 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/services/additionalProperties/properties/owner/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.owner.type}}];
return false;
}
if(errors === _errs120){
if(typeof data54 === "string"){
if(data54.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/services/additionalProperties/properties/owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid11 = _errs120 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.note !== undefined){
let data55 = data46.note;
const _errs122 = errors;
if((typeof data55 !== "string") && (data55 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/services/additionalProperties/properties/note/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.note.type}}];
return false;
}
var valid11 = _errs122 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.split !== undefined){
let data56 = data46.split;
const _errs124 = errors;
if((!(data56 && typeof data56 == "object" && !Array.isArray(data56))) && (data56 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split",schemaPath:"#/properties/services/additionalProperties/properties/split/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.type}}];
return false;
}
if(errors === _errs124){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
const _errs126 = errors;
for(const key11 in data56){
if(!(((key11 === "why") || (key11 === "parts")) || (pattern0.test(key11)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split",schemaPath:"#/properties/services/additionalProperties/properties/split/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}}];
return false;
break;
}
}
if(_errs126 === errors){
if(data56.why !== undefined){
let data57 = data56.why;
const _errs127 = errors;
if((typeof data57 !== "string") && (data57 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/why",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/why/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.why.type}}];
return false;
}
if(!((((data57 === "geographies") || (data57 === "companies")) || (data57 === "approved-duplicates")) || (data57 === null))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/why",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/why/enum",keyword:"enum",params:{allowedValues: schema11.properties.services.additionalProperties.properties.split.properties.why.enum}}];
return false;
}
var valid12 = _errs127 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data56.parts !== undefined){
let data58 = data56.parts;
const _errs129 = errors;
if((!(data58 && typeof data58 == "object" && !Array.isArray(data58))) && (data58 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.parts.type}}];
return false;
}
if(errors === _errs129){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key12 in data58){
if(!(pattern0.test(key12))){
let data59 = data58[key12];
const _errs132 = errors;
if((!(data59 && typeof data59 == "object" && !Array.isArray(data59))) && (data59 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.parts.additionalProperties.type}}];
return false;
}
if(errors === _errs132){
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
const _errs134 = errors;
for(const key13 in data59){
if(!((((((key13 === "status") || (key13 === "reason")) || (key13 === "detail")) || (key13 === "count")) || (key13 === "note")) || (pattern0.test(key13)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}}];
return false;
break;
}
}
if(_errs134 === errors){
if(data59.status !== undefined){
let data60 = data59.status;
const _errs135 = errors;
if((typeof data60 !== "string") && (data60 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/status/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.parts.additionalProperties.properties.status.type}}];
return false;
}
if(errors === _errs135){
if(typeof data60 === "string"){
if(data60.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/status/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid14 = _errs135 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data59.reason !== undefined){
let data61 = data59.reason;
const _errs137 = errors;
if((typeof data61 !== "string") && (data61 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/reason/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.parts.additionalProperties.properties.reason.type}}];
return false;
}
if(errors === _errs137){
if(typeof data61 === "string"){
if(data61.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/reason",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid14 = _errs137 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data59.detail !== undefined){
let data62 = data59.detail;
const _errs139 = errors;
if((typeof data62 !== "string") && (data62 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/detail",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/detail/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.parts.additionalProperties.properties.detail.type}}];
return false;
}
if(errors === _errs139){
if(typeof data62 === "string"){
if(data62.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/detail",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/detail/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid14 = _errs139 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data59.count !== undefined){
let data63 = data59.count;
const _errs141 = errors;
if((!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))) && (data63 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/count/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.parts.additionalProperties.properties.count.type}}];
return false;
}
if(errors === _errs141){
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 < 0 || isNaN(data63)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid14 = _errs141 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data59.note !== undefined){
let data64 = data59.note;
const _errs143 = errors;
if((typeof data64 !== "string") && (data64 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/split/parts/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/services/additionalProperties/properties/split/properties/parts/additionalProperties/properties/note/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.split.properties.parts.additionalProperties.properties.note.type}}];
return false;
}
var valid14 = _errs143 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
}
}
var valid13 = _errs132 === errors;
if(!valid13){
break;
}
}
}
}
}
var valid12 = _errs129 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
var valid11 = _errs124 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46["engagement-start"] !== undefined){
let data65 = data46["engagement-start"];
const _errs145 = errors;
if((typeof data65 !== "string") && (data65 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/engagement-start",schemaPath:"#/properties/services/additionalProperties/properties/engagement-start/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties["engagement-start"].type}}];
return false;
}
if(errors === _errs145){
if(typeof data65 === "string"){
if(!pattern4.test(data65)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/engagement-start",schemaPath:"#/properties/services/additionalProperties/properties/engagement-start/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid11 = _errs145 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46["engagement-start-reason"] !== undefined){
let data66 = data46["engagement-start-reason"];
const _errs147 = errors;
if((typeof data66 !== "string") && (data66 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/engagement-start-reason",schemaPath:"#/properties/services/additionalProperties/properties/engagement-start-reason/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties["engagement-start-reason"].type}}];
return false;
}
var valid11 = _errs147 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.usage !== undefined){
let data67 = data46.usage;
const _errs149 = errors;
if((!(data67 && typeof data67 == "object" && !Array.isArray(data67))) && (data67 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/usage",schemaPath:"#/properties/services/additionalProperties/properties/usage/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.usage.type}}];
return false;
}
if(errors === _errs149){
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
const _errs151 = errors;
for(const key14 in data67){
if(!(((key14 === "active-users") || (key14 === "as-of")) || (pattern0.test(key14)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/usage",schemaPath:"#/properties/services/additionalProperties/properties/usage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}}];
return false;
break;
}
}
if(_errs151 === errors){
if(data67["active-users"] !== undefined){
let data68 = data67["active-users"];
const _errs152 = errors;
if((!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))) && (data68 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/usage/active-users",schemaPath:"#/properties/services/additionalProperties/properties/usage/properties/active-users/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.usage.properties["active-users"].type}}];
return false;
}
if(errors === _errs152){
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 0 || isNaN(data68)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/usage/active-users",schemaPath:"#/properties/services/additionalProperties/properties/usage/properties/active-users/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid15 = _errs152 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data67["as-of"] !== undefined){
let data69 = data67["as-of"];
const _errs154 = errors;
if((typeof data69 !== "string") && (data69 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/usage/as-of",schemaPath:"#/properties/services/additionalProperties/properties/usage/properties/as-of/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.usage.properties["as-of"].type}}];
return false;
}
if(errors === _errs154){
if(typeof data69 === "string"){
if(!pattern4.test(data69)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/usage/as-of",schemaPath:"#/properties/services/additionalProperties/properties/usage/properties/as-of/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid15 = _errs154 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
var valid11 = _errs149 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.enablement !== undefined){
let data70 = data46.enablement;
const _errs156 = errors;
if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (data70 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement",schemaPath:"#/properties/services/additionalProperties/properties/enablement/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.enablement.type}}];
return false;
}
if(errors === _errs156){
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
const _errs158 = errors;
for(const key15 in data70){
if(!((((key15 === "due") || (key15 === "completed")) || (key15 === "confirmed-by")) || (pattern0.test(key15)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement",schemaPath:"#/properties/services/additionalProperties/properties/enablement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}}];
return false;
break;
}
}
if(_errs158 === errors){
if(data70.due !== undefined){
let data71 = data70.due;
const _errs159 = errors;
if((typeof data71 !== "string") && (data71 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement/due",schemaPath:"#/properties/services/additionalProperties/properties/enablement/properties/due/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.enablement.properties.due.type}}];
return false;
}
if(errors === _errs159){
if(typeof data71 === "string"){
if(!pattern4.test(data71)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement/due",schemaPath:"#/properties/services/additionalProperties/properties/enablement/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid16 = _errs159 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data70.completed !== undefined){
let data72 = data70.completed;
const _errs161 = errors;
if((typeof data72 !== "string") && (data72 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement/completed",schemaPath:"#/properties/services/additionalProperties/properties/enablement/properties/completed/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.enablement.properties.completed.type}}];
return false;
}
if(errors === _errs161){
if(typeof data72 === "string"){
if(!pattern4.test(data72)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement/completed",schemaPath:"#/properties/services/additionalProperties/properties/enablement/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid16 = _errs161 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data70["confirmed-by"] !== undefined){
let data73 = data70["confirmed-by"];
const _errs163 = errors;
if((typeof data73 !== "string") && (data73 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement/confirmed-by",schemaPath:"#/properties/services/additionalProperties/properties/enablement/properties/confirmed-by/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.enablement.properties["confirmed-by"].type}}];
return false;
}
if(errors === _errs163){
if(typeof data73 === "string"){
if(data73.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/enablement/confirmed-by",schemaPath:"#/properties/services/additionalProperties/properties/enablement/properties/confirmed-by/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid16 = _errs163 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
var valid11 = _errs156 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.migration !== undefined){
let data74 = data46.migration;
const _errs165 = errors;
if((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (data74 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration",schemaPath:"#/properties/services/additionalProperties/properties/migration/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.type}}];
return false;
}
if(errors === _errs165){
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
const _errs167 = errors;
for(const key16 in data74){
if(!((((((((key16 === "wanted") || (key16 === "source")) || (key16 === "agreed-users")) || (key16 === "migrated-users")) || (key16 === "start")) || (key16 === "end")) || (key16 === "completed")) || (pattern0.test(key16)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration",schemaPath:"#/properties/services/additionalProperties/properties/migration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}}];
return false;
break;
}
}
if(_errs167 === errors){
if(data74.wanted !== undefined){
let data75 = data74.wanted;
const _errs168 = errors;
if((typeof data75 !== "boolean") && (data75 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/wanted",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/wanted/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.properties.wanted.type}}];
return false;
}
var valid17 = _errs168 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data74.source !== undefined){
let data76 = data74.source;
const _errs170 = errors;
if((typeof data76 !== "string") && (data76 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/source",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/source/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.properties.source.type}}];
return false;
}
var valid17 = _errs170 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data74["agreed-users"] !== undefined){
let data77 = data74["agreed-users"];
const _errs172 = errors;
if((!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))) && (data77 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/agreed-users",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/agreed-users/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.properties["agreed-users"].type}}];
return false;
}
if(errors === _errs172){
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/agreed-users",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/agreed-users/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid17 = _errs172 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data74["migrated-users"] !== undefined){
let data78 = data74["migrated-users"];
const _errs174 = errors;
if((!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))) && (data78 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/migrated-users",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/migrated-users/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.properties["migrated-users"].type}}];
return false;
}
if(errors === _errs174){
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 < 0 || isNaN(data78)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/migrated-users",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/migrated-users/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid17 = _errs174 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data74.start !== undefined){
let data79 = data74.start;
const _errs176 = errors;
if((typeof data79 !== "string") && (data79 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/start",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/start/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.properties.start.type}}];
return false;
}
if(errors === _errs176){
if(typeof data79 === "string"){
if(!pattern4.test(data79)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/start",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/start/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid17 = _errs176 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data74.end !== undefined){
let data80 = data74.end;
const _errs178 = errors;
if((typeof data80 !== "string") && (data80 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/end",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/end/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.properties.end.type}}];
return false;
}
if(errors === _errs178){
if(typeof data80 === "string"){
if(!pattern4.test(data80)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/end",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/end/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid17 = _errs178 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data74.completed !== undefined){
let data81 = data74.completed;
const _errs180 = errors;
if((typeof data81 !== "string") && (data81 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/completed",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/completed/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.migration.properties.completed.type}}];
return false;
}
if(errors === _errs180){
if(typeof data81 === "string"){
if(!pattern4.test(data81)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/migration/completed",schemaPath:"#/properties/services/additionalProperties/properties/migration/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid17 = _errs180 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
}
}
}
}
var valid11 = _errs165 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46["contact-attempts"] !== undefined){
let data82 = data46["contact-attempts"];
const _errs182 = errors;
if((!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))) && (data82 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/contact-attempts",schemaPath:"#/properties/services/additionalProperties/properties/contact-attempts/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties["contact-attempts"].type}}];
return false;
}
if(errors === _errs182){
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 < 0 || isNaN(data82)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/contact-attempts",schemaPath:"#/properties/services/additionalProperties/properties/contact-attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid11 = _errs182 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.dibs !== undefined){
let data83 = data46.dibs;
const _errs184 = errors;
if((!(data83 && typeof data83 == "object" && !Array.isArray(data83))) && (data83 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs",schemaPath:"#/properties/services/additionalProperties/properties/dibs/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.type}}];
return false;
}
if(errors === _errs184){
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
const _errs186 = errors;
for(const key17 in data83){
if(!((((((key17 === "date") || (key17 === "intent")) || (key17 === "business-reason")) || (key17 === "success-owner")) || (key17 === "gap")) || (pattern0.test(key17)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs",schemaPath:"#/properties/services/additionalProperties/properties/dibs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}}];
return false;
break;
}
}
if(_errs186 === errors){
if(data83.date !== undefined){
let data84 = data83.date;
const _errs187 = errors;
if((typeof data84 !== "string") && (data84 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/date",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/date/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.properties.date.type}}];
return false;
}
if(errors === _errs187){
if(typeof data84 === "string"){
if(!pattern4.test(data84)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/date",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/date/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid18 = _errs187 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data83.intent !== undefined){
let data85 = data83.intent;
const _errs189 = errors;
if((typeof data85 !== "string") && (data85 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/intent",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/intent/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.properties.intent.type}}];
return false;
}
if(!((((data85 === "confirmed") || (data85 === "none")) || (data85 === "unknown")) || (data85 === null))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/intent",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/intent/enum",keyword:"enum",params:{allowedValues: schema11.properties.services.additionalProperties.properties.dibs.properties.intent.enum}}];
return false;
}
var valid18 = _errs189 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data83["business-reason"] !== undefined){
let data86 = data83["business-reason"];
const _errs191 = errors;
if((typeof data86 !== "string") && (data86 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/business-reason",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/business-reason/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.properties["business-reason"].type}}];
return false;
}
if(errors === _errs191){
if(typeof data86 === "string"){
if(data86.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/business-reason",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/business-reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid18 = _errs191 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data83["success-owner"] !== undefined){
let data87 = data83["success-owner"];
const _errs193 = errors;
if((typeof data87 !== "string") && (data87 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/success-owner",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/success-owner/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.properties["success-owner"].type}}];
return false;
}
if(errors === _errs193){
if(typeof data87 === "string"){
if(data87.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/success-owner",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/success-owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid18 = _errs193 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data83.gap !== undefined){
let data88 = data83.gap;
const _errs195 = errors;
if((!(data88 && typeof data88 == "object" && !Array.isArray(data88))) && (data88 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/gap",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/gap/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.properties.gap.type}}];
return false;
}
if(errors === _errs195){
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
const _errs197 = errors;
for(const key18 in data88){
if(!(((key18 === "reason") || (key18 === "follow-up")) || (pattern0.test(key18)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/gap",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/gap/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}}];
return false;
break;
}
}
if(_errs197 === errors){
if(data88.reason !== undefined){
let data89 = data88.reason;
const _errs198 = errors;
if((typeof data89 !== "string") && (data89 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/gap/reason",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/gap/properties/reason/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.properties.gap.properties.reason.type}}];
return false;
}
var valid19 = _errs198 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data88["follow-up"] !== undefined){
let data90 = data88["follow-up"];
const _errs200 = errors;
if((typeof data90 !== "string") && (data90 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/gap/follow-up",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/gap/properties/follow-up/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.dibs.properties.gap.properties["follow-up"].type}}];
return false;
}
if(errors === _errs200){
if(typeof data90 === "string"){
if(!pattern4.test(data90)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/dibs/gap/follow-up",schemaPath:"#/properties/services/additionalProperties/properties/dibs/properties/gap/properties/follow-up/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid19 = _errs200 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
var valid18 = _errs195 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
}
}
}
var valid11 = _errs184 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.ssat !== undefined){
let data91 = data46.ssat;
const _errs202 = errors;
if((!(data91 && typeof data91 == "object" && !Array.isArray(data91))) && (data91 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat",schemaPath:"#/properties/services/additionalProperties/properties/ssat/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.type}}];
return false;
}
if(errors === _errs202){
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
const _errs204 = errors;
for(const key19 in data91){
if(!((((((key19 === "stakeholders") || (key19 === "scenarios")) || (key19 === "awareness")) || (key19 === "training")) || (key19 === "gap")) || (pattern0.test(key19)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat",schemaPath:"#/properties/services/additionalProperties/properties/ssat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}}];
return false;
break;
}
}
if(_errs204 === errors){
if(data91.stakeholders !== undefined){
let data92 = data91.stakeholders;
const _errs205 = errors;
if((!(Array.isArray(data92))) && (data92 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/stakeholders",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/stakeholders/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.stakeholders.type}}];
return false;
}
if(errors === _errs205){
if(Array.isArray(data92)){
var valid21 = true;
const len1 = data92.length;
for(let i1=0; i1<len1; i1++){
let data93 = data92[i1];
const _errs207 = errors;
if(errors === _errs207){
if(typeof data93 === "string"){
if(data93.length < 1){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/stakeholders/" + i1,schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/stakeholders/items/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/stakeholders/" + i1,schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/stakeholders/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid21 = _errs207 === errors;
if(!valid21){
break;
}
}
}
}
var valid20 = _errs205 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data91.scenarios !== undefined){
let data94 = data91.scenarios;
const _errs209 = errors;
if((!(Array.isArray(data94))) && (data94 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/scenarios",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/scenarios/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.scenarios.type}}];
return false;
}
if(errors === _errs209){
if(Array.isArray(data94)){
var valid22 = true;
const len2 = data94.length;
for(let i2=0; i2<len2; i2++){
const _errs211 = errors;
if(typeof data94[i2] !== "string"){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/scenarios/" + i2,schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/scenarios/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid22 = _errs211 === errors;
if(!valid22){
break;
}
}
}
}
var valid20 = _errs209 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data91.awareness !== undefined){
let data96 = data91.awareness;
const _errs213 = errors;
if((!(data96 && typeof data96 == "object" && !Array.isArray(data96))) && (data96 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.awareness.type}}];
return false;
}
if(errors === _errs213){
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
const _errs215 = errors;
for(const key20 in data96){
if(!((((key20 === "status") || (key20 === "due")) || (key20 === "completed")) || (pattern0.test(key20)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}}];
return false;
break;
}
}
if(_errs215 === errors){
if(data96.status !== undefined){
let data97 = data96.status;
const _errs216 = errors;
if((typeof data97 !== "string") && (data97 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness/status",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/properties/status/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.awareness.properties.status.type}}];
return false;
}
if(!(((((data97 === "not-started") || (data97 === "planned")) || (data97 === "in-progress")) || (data97 === "complete")) || (data97 === null))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness/status",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/properties/status/enum",keyword:"enum",params:{allowedValues: schema11.properties.services.additionalProperties.properties.ssat.properties.awareness.properties.status.enum}}];
return false;
}
var valid23 = _errs216 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data96.due !== undefined){
let data98 = data96.due;
const _errs218 = errors;
if((typeof data98 !== "string") && (data98 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness/due",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/properties/due/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.awareness.properties.due.type}}];
return false;
}
if(errors === _errs218){
if(typeof data98 === "string"){
if(!pattern4.test(data98)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness/due",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid23 = _errs218 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data96.completed !== undefined){
let data99 = data96.completed;
const _errs220 = errors;
if((typeof data99 !== "string") && (data99 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness/completed",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/properties/completed/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.awareness.properties.completed.type}}];
return false;
}
if(errors === _errs220){
if(typeof data99 === "string"){
if(!pattern4.test(data99)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/awareness/completed",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/awareness/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid23 = _errs220 === errors;
}
else {
var valid23 = true;
}
}
}
}
}
}
var valid20 = _errs213 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data91.training !== undefined){
let data100 = data91.training;
const _errs222 = errors;
if((!(data100 && typeof data100 == "object" && !Array.isArray(data100))) && (data100 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.training.type}}];
return false;
}
if(errors === _errs222){
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
const _errs224 = errors;
for(const key21 in data100){
if(!((((key21 === "status") || (key21 === "due")) || (key21 === "completed")) || (pattern0.test(key21)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}}];
return false;
break;
}
}
if(_errs224 === errors){
if(data100.status !== undefined){
let data101 = data100.status;
const _errs225 = errors;
if((typeof data101 !== "string") && (data101 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training/status",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/properties/status/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.training.properties.status.type}}];
return false;
}
if(!(((((data101 === "not-started") || (data101 === "planned")) || (data101 === "in-progress")) || (data101 === "complete")) || (data101 === null))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training/status",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/properties/status/enum",keyword:"enum",params:{allowedValues: schema11.properties.services.additionalProperties.properties.ssat.properties.training.properties.status.enum}}];
return false;
}
var valid24 = _errs225 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data100.due !== undefined){
let data102 = data100.due;
const _errs227 = errors;
if((typeof data102 !== "string") && (data102 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training/due",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/properties/due/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.training.properties.due.type}}];
return false;
}
if(errors === _errs227){
if(typeof data102 === "string"){
if(!pattern4.test(data102)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training/due",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid24 = _errs227 === errors;
}
else {
var valid24 = true;
}
if(valid24){
if(data100.completed !== undefined){
let data103 = data100.completed;
const _errs229 = errors;
if((typeof data103 !== "string") && (data103 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training/completed",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/properties/completed/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.training.properties.completed.type}}];
return false;
}
if(errors === _errs229){
if(typeof data103 === "string"){
if(!pattern4.test(data103)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/training/completed",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/training/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid24 = _errs229 === errors;
}
else {
var valid24 = true;
}
}
}
}
}
}
var valid20 = _errs222 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data91.gap !== undefined){
let data104 = data91.gap;
const _errs231 = errors;
if((!(data104 && typeof data104 == "object" && !Array.isArray(data104))) && (data104 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/gap",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/gap/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.gap.type}}];
return false;
}
if(errors === _errs231){
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
const _errs233 = errors;
for(const key22 in data104){
if(!(((key22 === "reason") || (key22 === "follow-up")) || (pattern0.test(key22)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/gap",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/gap/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}}];
return false;
break;
}
}
if(_errs233 === errors){
if(data104.reason !== undefined){
let data105 = data104.reason;
const _errs234 = errors;
if((typeof data105 !== "string") && (data105 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/gap/reason",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/gap/properties/reason/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.gap.properties.reason.type}}];
return false;
}
var valid25 = _errs234 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data104["follow-up"] !== undefined){
let data106 = data104["follow-up"];
const _errs236 = errors;
if((typeof data106 !== "string") && (data106 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/gap/follow-up",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/gap/properties/follow-up/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.ssat.properties.gap.properties["follow-up"].type}}];
return false;
}
if(errors === _errs236){
if(typeof data106 === "string"){
if(!pattern4.test(data106)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ssat/gap/follow-up",schemaPath:"#/properties/services/additionalProperties/properties/ssat/properties/gap/properties/follow-up/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid25 = _errs236 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
var valid20 = _errs231 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
}
}
var valid11 = _errs202 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data46.configmgr !== undefined){
let data107 = data46.configmgr;
const _errs238 = errors;
if((!(data107 && typeof data107 == "object" && !Array.isArray(data107))) && (data107 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/configmgr",schemaPath:"#/properties/services/additionalProperties/properties/configmgr/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.configmgr.type}}];
return false;
}
if(errors === _errs238){
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
const _errs240 = errors;
for(const key23 in data107){
if(!(((key23 === "version") || (key23 === "current-branch")) || (pattern0.test(key23)))){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/configmgr",schemaPath:"#/properties/services/additionalProperties/properties/configmgr/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}}];
return false;
break;
}
}
if(_errs240 === errors){
if(data107.version !== undefined){
let data108 = data107.version;
const _errs241 = errors;
if((typeof data108 !== "string") && (data108 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/configmgr/version",schemaPath:"#/properties/services/additionalProperties/properties/configmgr/properties/version/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.configmgr.properties.version.type}}];
return false;
}
var valid26 = _errs241 === errors;
}
else {
var valid26 = true;
}
if(valid26){
if(data107["current-branch"] !== undefined){
let data109 = data107["current-branch"];
const _errs243 = errors;
if((typeof data109 !== "boolean") && (data109 !== null)){
validate10.errors = [{instancePath:instancePath+"/services/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/configmgr/current-branch",schemaPath:"#/properties/services/additionalProperties/properties/configmgr/properties/current-branch/type",keyword:"type",params:{type: schema11.properties.services.additionalProperties.properties.configmgr.properties["current-branch"].type}}];
return false;
}
var valid26 = _errs243 === errors;
}
else {
var valid26 = true;
}
}
}
}
}
var valid11 = _errs238 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid10 = _errs103 === errors;
if(!valid10){
break;
}
}
}
}
}
var valid0 = _errs100 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tasks !== undefined){
let data110 = data.tasks;
const _errs245 = errors;
if((!(data110 && typeof data110 == "object" && !Array.isArray(data110))) && (data110 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: schema11.properties.tasks.type}}];
return false;
}
if(errors === _errs245){
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
for(const key24 in data110){
if(!(pattern0.test(key24))){
let data111 = data110[key24];
const _errs248 = errors;
if(((typeof data111 !== "string") && (!(data111 && typeof data111 == "object" && !Array.isArray(data111)))) && (data111 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tasks/additionalProperties/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.type}}];
return false;
}
if(errors === _errs248){
if(typeof data111 === "string"){
if(data111.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tasks/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
if(errors === _errs248){
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
const _errs250 = errors;
for(const key25 in data111){
if(!((func2.call(schema11.properties.tasks.additionalProperties.properties, key25)) || (pattern0.test(key25)))){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tasks/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}}];
return false;
break;
}
}
if(_errs250 === errors){
if(data111.status !== undefined){
let data112 = data111.status;
const _errs251 = errors;
if((typeof data112 !== "string") && (data112 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/tasks/additionalProperties/properties/status/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.status.type}}];
return false;
}
if(errors === _errs251){
if(typeof data112 === "string"){
if(data112.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/tasks/additionalProperties/properties/status/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid28 = _errs251 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.due !== undefined){
let data113 = data111.due;
const _errs253 = errors;
if((typeof data113 !== "string") && (data113 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/tasks/additionalProperties/properties/due/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.due.type}}];
return false;
}
if(errors === _errs253){
if(typeof data113 === "string"){
if(!pattern4.test(data113)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/tasks/additionalProperties/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid28 = _errs253 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.completed !== undefined){
let data114 = data111.completed;
const _errs255 = errors;
if((typeof data114 !== "string") && (data114 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/tasks/additionalProperties/properties/completed/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.completed.type}}];
return false;
}
if(errors === _errs255){
if(typeof data114 === "string"){
if(!pattern4.test(data114)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/tasks/additionalProperties/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid28 = _errs255 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.percent !== undefined){
let data115 = data111.percent;
const _errs257 = errors;
if((!(((typeof data115 == "number") && (!(data115 % 1) && !isNaN(data115))) && (isFinite(data115)))) && (data115 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/percent",schemaPath:"#/properties/tasks/additionalProperties/properties/percent/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.percent.type}}];
return false;
}
var valid28 = _errs257 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.owner !== undefined){
let data116 = data111.owner;
const _errs259 = errors;
if((typeof data116 !== "string") && (data116 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/tasks/additionalProperties/properties/owner/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.owner.type}}];
return false;
}
if(errors === _errs259){
if(typeof data116 === "string"){
if(data116.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/tasks/additionalProperties/properties/owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid28 = _errs259 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.role !== undefined){
let data117 = data111.role;
const _errs261 = errors;
if((typeof data117 !== "string") && (data117 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/tasks/additionalProperties/properties/role/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.role.type}}];
return false;
}
if(errors === _errs261){
if(typeof data117 === "string"){
if(data117.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/tasks/additionalProperties/properties/role/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid28 = _errs261 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.note !== undefined){
let data118 = data111.note;
const _errs263 = errors;
if((typeof data118 !== "string") && (data118 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/tasks/additionalProperties/properties/note/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.note.type}}];
return false;
}
var valid28 = _errs263 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.blocker !== undefined){
let data119 = data111.blocker;
const _errs265 = errors;
if((typeof data119 !== "string") && (data119 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/blocker",schemaPath:"#/properties/tasks/additionalProperties/properties/blocker/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.blocker.type}}];
return false;
}
var valid28 = _errs265 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.evidence !== undefined){
let data120 = data111.evidence;
const _errs267 = errors;
if((!(Array.isArray(data120))) && (data120 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence",schemaPath:"#/properties/tasks/additionalProperties/properties/evidence/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.evidence.type}}];
return false;
}
if(errors === _errs267){
if(Array.isArray(data120)){
var valid29 = true;
const len3 = data120.length;
for(let i3=0; i3<len3; i3++){
const _errs269 = errors;
if(typeof data120[i3] !== "string"){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence/" + i3,schemaPath:"#/properties/tasks/additionalProperties/properties/evidence/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid29 = _errs269 === errors;
if(!valid29){
break;
}
}
}
}
var valid28 = _errs267 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.waiver !== undefined){
let data122 = data111.waiver;
const _errs271 = errors;
if((!(data122 && typeof data122 == "object" && !Array.isArray(data122))) && (data122 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.waiver.type}}];
return false;
}
if(errors === _errs271){
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
const _errs273 = errors;
for(const key26 in data122){
if(!(((((key26 === "reason") || (key26 === "by")) || (key26 === "date")) || (key26 === "note")) || (pattern0.test(key26)))){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}}];
return false;
break;
}
}
if(_errs273 === errors){
if(data122.reason !== undefined){
let data123 = data122.reason;
const _errs274 = errors;
if((typeof data123 !== "string") && (data123 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/properties/reason/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.waiver.properties.reason.type}}];
return false;
}
if(errors === _errs274){
if(typeof data123 === "string"){
if(data123.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid30 = _errs274 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data122.by !== undefined){
let data124 = data122.by;
const _errs276 = errors;
if((typeof data124 !== "string") && (data124 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/properties/by/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.waiver.properties.by.type}}];
return false;
}
if(errors === _errs276){
if(typeof data124 === "string"){
if(data124.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/properties/by/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid30 = _errs276 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data122.date !== undefined){
let data125 = data122.date;
const _errs278 = errors;
if((typeof data125 !== "string") && (data125 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/properties/date/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.waiver.properties.date.type}}];
return false;
}
if(errors === _errs278){
if(typeof data125 === "string"){
if(!pattern4.test(data125)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/properties/date/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid30 = _errs278 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data122.note !== undefined){
let data126 = data122.note;
const _errs280 = errors;
if((typeof data126 !== "string") && (data126 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/note",schemaPath:"#/properties/tasks/additionalProperties/properties/waiver/properties/note/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.waiver.properties.note.type}}];
return false;
}
var valid30 = _errs280 === errors;
}
else {
var valid30 = true;
}
}
}
}
}
}
}
var valid28 = _errs271 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data111.services !== undefined){
let data127 = data111.services;
const _errs282 = errors;
if((!(data127 && typeof data127 == "object" && !Array.isArray(data127))) && (data127 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services",schemaPath:"#/properties/tasks/additionalProperties/properties/services/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.type}}];
return false;
}
if(errors === _errs282){
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key27 in data127){
if(!(pattern0.test(key27))){
let data128 = data127[key27];
const _errs285 = errors;
if(((typeof data128 !== "string") && (!(data128 && typeof data128 == "object" && !Array.isArray(data128)))) && (data128 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.type}}];
return false;
}
if(errors === _errs285){
if(typeof data128 === "string"){
if(data128.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
if(errors === _errs285){
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
const _errs287 = errors;
for(const key28 in data128){
if(!((func2.call(schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties, key28)) || (pattern0.test(key28)))){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}}];
return false;
break;
}
}
if(_errs287 === errors){
if(data128.status !== undefined){
let data129 = data128.status;
const _errs288 = errors;
if((typeof data129 !== "string") && (data129 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/status/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.status.type}}];
return false;
}
if(errors === _errs288){
if(typeof data129 === "string"){
if(data129.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/status/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid32 = _errs288 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.due !== undefined){
let data130 = data128.due;
const _errs290 = errors;
if((typeof data130 !== "string") && (data130 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/due/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.due.type}}];
return false;
}
if(errors === _errs290){
if(typeof data130 === "string"){
if(!pattern4.test(data130)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid32 = _errs290 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.completed !== undefined){
let data131 = data128.completed;
const _errs292 = errors;
if((typeof data131 !== "string") && (data131 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/completed/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.completed.type}}];
return false;
}
if(errors === _errs292){
if(typeof data131 === "string"){
if(!pattern4.test(data131)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid32 = _errs292 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.percent !== undefined){
let data132 = data128.percent;
const _errs294 = errors;
if((!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))) && (data132 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/percent",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/percent/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.percent.type}}];
return false;
}
var valid32 = _errs294 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.owner !== undefined){
let data133 = data128.owner;
const _errs296 = errors;
if((typeof data133 !== "string") && (data133 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/owner/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.owner.type}}];
return false;
}
if(errors === _errs296){
if(typeof data133 === "string"){
if(data133.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid32 = _errs296 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.role !== undefined){
let data134 = data128.role;
const _errs298 = errors;
if((typeof data134 !== "string") && (data134 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/role/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.role.type}}];
return false;
}
if(errors === _errs298){
if(typeof data134 === "string"){
if(data134.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/role/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid32 = _errs298 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.note !== undefined){
let data135 = data128.note;
const _errs300 = errors;
if((typeof data135 !== "string") && (data135 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/note/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.note.type}}];
return false;
}
var valid32 = _errs300 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.blocker !== undefined){
let data136 = data128.blocker;
const _errs302 = errors;
if((typeof data136 !== "string") && (data136 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/blocker",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/blocker/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.blocker.type}}];
return false;
}
var valid32 = _errs302 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.evidence !== undefined){
let data137 = data128.evidence;
const _errs304 = errors;
if((!(Array.isArray(data137))) && (data137 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/evidence/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.evidence.type}}];
return false;
}
if(errors === _errs304){
if(Array.isArray(data137)){
var valid33 = true;
const len4 = data137.length;
for(let i4=0; i4<len4; i4++){
const _errs306 = errors;
if(typeof data137[i4] !== "string"){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence/" + i4,schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/evidence/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid33 = _errs306 === errors;
if(!valid33){
break;
}
}
}
}
var valid32 = _errs304 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data128.waiver !== undefined){
let data139 = data128.waiver;
const _errs308 = errors;
if((!(data139 && typeof data139 == "object" && !Array.isArray(data139))) && (data139 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.waiver.type}}];
return false;
}
if(errors === _errs308){
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
const _errs310 = errors;
for(const key29 in data139){
if(!(((((key29 === "reason") || (key29 === "by")) || (key29 === "date")) || (key29 === "note")) || (pattern0.test(key29)))){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}}];
return false;
break;
}
}
if(_errs310 === errors){
if(data139.reason !== undefined){
let data140 = data139.reason;
const _errs311 = errors;
if((typeof data140 !== "string") && (data140 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/reason/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.waiver.properties.reason.type}}];
return false;
}
if(errors === _errs311){
if(typeof data140 === "string"){
if(data140.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs311 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data139.by !== undefined){
let data141 = data139.by;
const _errs313 = errors;
if((typeof data141 !== "string") && (data141 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/by/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.waiver.properties.by.type}}];
return false;
}
if(errors === _errs313){
if(typeof data141 === "string"){
if(data141.length < 1){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/by/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid34 = _errs313 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data139.date !== undefined){
let data142 = data139.date;
const _errs315 = errors;
if((typeof data142 !== "string") && (data142 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/date/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.waiver.properties.date.type}}];
return false;
}
if(errors === _errs315){
if(typeof data142 === "string"){
if(!pattern4.test(data142)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/date/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid34 = _errs315 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data139.note !== undefined){
let data143 = data139.note;
const _errs317 = errors;
if((typeof data143 !== "string") && (data143 !== null)){
validate10.errors = [{instancePath:instancePath+"/tasks/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key27.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/note",schemaPath:"#/properties/tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/note/type",keyword:"type",params:{type: schema11.properties.tasks.additionalProperties.properties.services.additionalProperties.properties.waiver.properties.note.type}}];
return false;
}
var valid34 = _errs317 === errors;
}
else {
var valid34 = true;
}
}
}
}
}
}
}
var valid32 = _errs308 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid31 = _errs285 === errors;
if(!valid31){
break;
}
}
}
}
}
var valid28 = _errs282 === errors;
}
else {
var valid28 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid27 = _errs248 === errors;
if(!valid27){
break;
}
}
}
}
}
var valid0 = _errs245 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["uncategorized-tasks"] !== undefined){
let data144 = data["uncategorized-tasks"];
const _errs319 = errors;
if((!(data144 && typeof data144 == "object" && !Array.isArray(data144))) && (data144 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks",schemaPath:"#/properties/uncategorized-tasks/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].type}}];
return false;
}
if(errors === _errs319){
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
for(const key30 in data144){
if(!(pattern0.test(key30))){
let data145 = data144[key30];
const _errs322 = errors;
if(((typeof data145 !== "string") && (!(data145 && typeof data145 == "object" && !Array.isArray(data145)))) && (data145 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/uncategorized-tasks/additionalProperties/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.type}}];
return false;
}
if(errors === _errs322){
if(typeof data145 === "string"){
if(data145.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/uncategorized-tasks/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
if(errors === _errs322){
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
const _errs324 = errors;
for(const key31 in data145){
if(!((func2.call(schema11.properties["uncategorized-tasks"].additionalProperties.properties, key31)) || (pattern0.test(key31)))){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/uncategorized-tasks/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}}];
return false;
break;
}
}
if(_errs324 === errors){
if(data145.name !== undefined){
let data146 = data145.name;
const _errs325 = errors;
if((typeof data146 !== "string") && (data146 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/name/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.name.type}}];
return false;
}
var valid36 = _errs325 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.status !== undefined){
let data147 = data145.status;
const _errs327 = errors;
if((typeof data147 !== "string") && (data147 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/status/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.status.type}}];
return false;
}
if(errors === _errs327){
if(typeof data147 === "string"){
if(data147.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/status/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid36 = _errs327 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.due !== undefined){
let data148 = data145.due;
const _errs329 = errors;
if((typeof data148 !== "string") && (data148 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/due/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.due.type}}];
return false;
}
if(errors === _errs329){
if(typeof data148 === "string"){
if(!pattern4.test(data148)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid36 = _errs329 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.completed !== undefined){
let data149 = data145.completed;
const _errs331 = errors;
if((typeof data149 !== "string") && (data149 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/completed/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.completed.type}}];
return false;
}
if(errors === _errs331){
if(typeof data149 === "string"){
if(!pattern4.test(data149)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid36 = _errs331 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.percent !== undefined){
let data150 = data145.percent;
const _errs333 = errors;
if((!(((typeof data150 == "number") && (!(data150 % 1) && !isNaN(data150))) && (isFinite(data150)))) && (data150 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/percent",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/percent/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.percent.type}}];
return false;
}
var valid36 = _errs333 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.owner !== undefined){
let data151 = data145.owner;
const _errs335 = errors;
if((typeof data151 !== "string") && (data151 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/owner/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.owner.type}}];
return false;
}
if(errors === _errs335){
if(typeof data151 === "string"){
if(data151.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid36 = _errs335 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.role !== undefined){
let data152 = data145.role;
const _errs337 = errors;
if((typeof data152 !== "string") && (data152 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/role/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.role.type}}];
return false;
}
if(errors === _errs337){
if(typeof data152 === "string"){
if(data152.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/role/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid36 = _errs337 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.note !== undefined){
let data153 = data145.note;
const _errs339 = errors;
if((typeof data153 !== "string") && (data153 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/note/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.note.type}}];
return false;
}
var valid36 = _errs339 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.blocker !== undefined){
let data154 = data145.blocker;
const _errs341 = errors;
if((typeof data154 !== "string") && (data154 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/blocker",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/blocker/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.blocker.type}}];
return false;
}
var valid36 = _errs341 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.evidence !== undefined){
let data155 = data145.evidence;
const _errs343 = errors;
if((!(Array.isArray(data155))) && (data155 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/evidence/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.evidence.type}}];
return false;
}
if(errors === _errs343){
if(Array.isArray(data155)){
var valid37 = true;
const len5 = data155.length;
for(let i5=0; i5<len5; i5++){
const _errs345 = errors;
if(typeof data155[i5] !== "string"){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence/" + i5,schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/evidence/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid37 = _errs345 === errors;
if(!valid37){
break;
}
}
}
}
var valid36 = _errs343 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.waiver !== undefined){
let data157 = data145.waiver;
const _errs347 = errors;
if((!(data157 && typeof data157 == "object" && !Array.isArray(data157))) && (data157 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.waiver.type}}];
return false;
}
if(errors === _errs347){
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
const _errs349 = errors;
for(const key32 in data157){
if(!(((((key32 === "reason") || (key32 === "by")) || (key32 === "date")) || (key32 === "note")) || (pattern0.test(key32)))){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}}];
return false;
break;
}
}
if(_errs349 === errors){
if(data157.reason !== undefined){
let data158 = data157.reason;
const _errs350 = errors;
if((typeof data158 !== "string") && (data158 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/properties/reason/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.waiver.properties.reason.type}}];
return false;
}
if(errors === _errs350){
if(typeof data158 === "string"){
if(data158.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid38 = _errs350 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data157.by !== undefined){
let data159 = data157.by;
const _errs352 = errors;
if((typeof data159 !== "string") && (data159 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/properties/by/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.waiver.properties.by.type}}];
return false;
}
if(errors === _errs352){
if(typeof data159 === "string"){
if(data159.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/properties/by/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid38 = _errs352 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data157.date !== undefined){
let data160 = data157.date;
const _errs354 = errors;
if((typeof data160 !== "string") && (data160 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/properties/date/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.waiver.properties.date.type}}];
return false;
}
if(errors === _errs354){
if(typeof data160 === "string"){
if(!pattern4.test(data160)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/properties/date/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid38 = _errs354 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data157.note !== undefined){
let data161 = data157.note;
const _errs356 = errors;
if((typeof data161 !== "string") && (data161 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/note",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/waiver/properties/note/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.waiver.properties.note.type}}];
return false;
}
var valid38 = _errs356 === errors;
}
else {
var valid38 = true;
}
}
}
}
}
}
}
var valid36 = _errs347 === errors;
}
else {
var valid36 = true;
}
if(valid36){
if(data145.services !== undefined){
let data162 = data145.services;
const _errs358 = errors;
if((!(data162 && typeof data162 == "object" && !Array.isArray(data162))) && (data162 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.type}}];
return false;
}
if(errors === _errs358){
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
for(const key33 in data162){
if(!(pattern0.test(key33))){
let data163 = data162[key33];
const _errs361 = errors;
if(((typeof data163 !== "string") && (!(data163 && typeof data163 == "object" && !Array.isArray(data163)))) && (data163 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.type}}];
return false;
}
if(errors === _errs361){
if(typeof data163 === "string"){
if(data163.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
if(errors === _errs361){
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
const _errs363 = errors;
for(const key34 in data163){
if(!((func2.call(schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties, key34)) || (pattern0.test(key34)))){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34}}];
return false;
break;
}
}
if(_errs363 === errors){
if(data163.status !== undefined){
let data164 = data163.status;
const _errs364 = errors;
if((typeof data164 !== "string") && (data164 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/status/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.status.type}}];
return false;
}
if(errors === _errs364){
if(typeof data164 === "string"){
if(data164.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/status",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/status/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid40 = _errs364 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.due !== undefined){
let data165 = data163.due;
const _errs366 = errors;
if((typeof data165 !== "string") && (data165 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/due/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.due.type}}];
return false;
}
if(errors === _errs366){
if(typeof data165 === "string"){
if(!pattern4.test(data165)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid40 = _errs366 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.completed !== undefined){
let data166 = data163.completed;
const _errs368 = errors;
if((typeof data166 !== "string") && (data166 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/completed/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.completed.type}}];
return false;
}
if(errors === _errs368){
if(typeof data166 === "string"){
if(!pattern4.test(data166)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid40 = _errs368 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.percent !== undefined){
let data167 = data163.percent;
const _errs370 = errors;
if((!(((typeof data167 == "number") && (!(data167 % 1) && !isNaN(data167))) && (isFinite(data167)))) && (data167 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/percent",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/percent/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.percent.type}}];
return false;
}
var valid40 = _errs370 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.owner !== undefined){
let data168 = data163.owner;
const _errs372 = errors;
if((typeof data168 !== "string") && (data168 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/owner/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.owner.type}}];
return false;
}
if(errors === _errs372){
if(typeof data168 === "string"){
if(data168.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid40 = _errs372 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.role !== undefined){
let data169 = data163.role;
const _errs374 = errors;
if((typeof data169 !== "string") && (data169 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/role/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.role.type}}];
return false;
}
if(errors === _errs374){
if(typeof data169 === "string"){
if(data169.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/role/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid40 = _errs374 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.note !== undefined){
let data170 = data163.note;
const _errs376 = errors;
if((typeof data170 !== "string") && (data170 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/note/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.note.type}}];
return false;
}
var valid40 = _errs376 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.blocker !== undefined){
let data171 = data163.blocker;
const _errs378 = errors;
if((typeof data171 !== "string") && (data171 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/blocker",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/blocker/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.blocker.type}}];
return false;
}
var valid40 = _errs378 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.evidence !== undefined){
let data172 = data163.evidence;
const _errs380 = errors;
if((!(Array.isArray(data172))) && (data172 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/evidence/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.evidence.type}}];
return false;
}
if(errors === _errs380){
if(Array.isArray(data172)){
var valid41 = true;
const len6 = data172.length;
for(let i6=0; i6<len6; i6++){
const _errs382 = errors;
if(typeof data172[i6] !== "string"){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/evidence/" + i6,schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/evidence/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid41 = _errs382 === errors;
if(!valid41){
break;
}
}
}
}
var valid40 = _errs380 === errors;
}
else {
var valid40 = true;
}
if(valid40){
if(data163.waiver !== undefined){
let data174 = data163.waiver;
const _errs384 = errors;
if((!(data174 && typeof data174 == "object" && !Array.isArray(data174))) && (data174 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.waiver.type}}];
return false;
}
if(errors === _errs384){
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
const _errs386 = errors;
for(const key35 in data174){
if(!(((((key35 === "reason") || (key35 === "by")) || (key35 === "date")) || (key35 === "note")) || (pattern0.test(key35)))){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}}];
return false;
break;
}
}
if(_errs386 === errors){
if(data174.reason !== undefined){
let data175 = data174.reason;
const _errs387 = errors;
if((typeof data175 !== "string") && (data175 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/reason/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.waiver.properties.reason.type}}];
return false;
}
if(errors === _errs387){
if(typeof data175 === "string"){
if(data175.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/reason",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/reason/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid42 = _errs387 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data174.by !== undefined){
let data176 = data174.by;
const _errs389 = errors;
if((typeof data176 !== "string") && (data176 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/by/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.waiver.properties.by.type}}];
return false;
}
if(errors === _errs389){
if(typeof data176 === "string"){
if(data176.length < 1){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/by",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/by/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid42 = _errs389 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data174.date !== undefined){
let data177 = data174.date;
const _errs391 = errors;
if((typeof data177 !== "string") && (data177 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/date/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.waiver.properties.date.type}}];
return false;
}
if(errors === _errs391){
if(typeof data177 === "string"){
if(!pattern4.test(data177)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/date",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/date/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid42 = _errs391 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data174.note !== undefined){
let data178 = data174.note;
const _errs393 = errors;
if((typeof data178 !== "string") && (data178 !== null)){
validate10.errors = [{instancePath:instancePath+"/uncategorized-tasks/" + key30.replace(/~/g, "~0").replace(/\//g, "~1")+"/services/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/waiver/note",schemaPath:"#/properties/uncategorized-tasks/additionalProperties/properties/services/additionalProperties/properties/waiver/properties/note/type",keyword:"type",params:{type: schema11.properties["uncategorized-tasks"].additionalProperties.properties.services.additionalProperties.properties.waiver.properties.note.type}}];
return false;
}
var valid42 = _errs393 === errors;
}
else {
var valid42 = true;
}
}
}
}
}
}
}
var valid40 = _errs384 === errors;
}
else {
var valid40 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid39 = _errs361 === errors;
if(!valid39){
break;
}
}
}
}
}
var valid36 = _errs358 === errors;
}
else {
var valid36 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
var valid35 = _errs322 === errors;
if(!valid35){
break;
}
}
}
}
}
var valid0 = _errs319 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.processes !== undefined){
let data179 = data.processes;
const _errs395 = errors;
if((!(data179 && typeof data179 == "object" && !Array.isArray(data179))) && (data179 !== null)){
validate10.errors = [{instancePath:instancePath+"/processes",schemaPath:"#/properties/processes/type",keyword:"type",params:{type: schema11.properties.processes.type}}];
return false;
}
if(errors === _errs395){
if(data179 && typeof data179 == "object" && !Array.isArray(data179)){
for(const key36 in data179){
if(!(pattern0.test(key36))){
let data180 = data179[key36];
const _errs398 = errors;
if((!(data180 && typeof data180 == "object" && !Array.isArray(data180))) && (data180 !== null)){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/processes/additionalProperties/type",keyword:"type",params:{type: schema11.properties.processes.additionalProperties.type}}];
return false;
}
if(errors === _errs398){
if(data180 && typeof data180 == "object" && !Array.isArray(data180)){
const _errs400 = errors;
for(const key37 in data180){
if(!(((key37 === "inputs") || (key37 === "outputs")) || (pattern0.test(key37)))){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/processes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37}}];
return false;
break;
}
}
if(_errs400 === errors){
if(data180.inputs !== undefined){
let data181 = data180.inputs;
const _errs401 = errors;
if((!(data181 && typeof data181 == "object" && !Array.isArray(data181))) && (data181 !== null)){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/inputs",schemaPath:"#/properties/processes/additionalProperties/properties/inputs/type",keyword:"type",params:{type: schema11.properties.processes.additionalProperties.properties.inputs.type}}];
return false;
}
if(errors === _errs401){
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
for(const key38 in data181){
if(!(pattern0.test(key38))){
let data182 = data181[key38];
const _errs404 = errors;
if((typeof data182 !== "string") && (data182 !== null)){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/inputs/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/processes/additionalProperties/properties/inputs/additionalProperties/type",keyword:"type",params:{type: schema11.properties.processes.additionalProperties.properties.inputs.additionalProperties.type}}];
return false;
}
if(errors === _errs404){
if(typeof data182 === "string"){
if(!pattern75.test(data182)){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/inputs/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/processes/additionalProperties/properties/inputs/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$|^not-applicable$"}}];
return false;
}
}
}
var valid45 = _errs404 === errors;
if(!valid45){
break;
}
}
}
}
}
var valid44 = _errs401 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data180.outputs !== undefined){
let data183 = data180.outputs;
const _errs406 = errors;
if((!(data183 && typeof data183 == "object" && !Array.isArray(data183))) && (data183 !== null)){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/outputs",schemaPath:"#/properties/processes/additionalProperties/properties/outputs/type",keyword:"type",params:{type: schema11.properties.processes.additionalProperties.properties.outputs.type}}];
return false;
}
if(errors === _errs406){
if(data183 && typeof data183 == "object" && !Array.isArray(data183)){
for(const key39 in data183){
if(!(pattern0.test(key39))){
let data184 = data183[key39];
const _errs409 = errors;
if((typeof data184 !== "string") && (data184 !== null)){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/outputs/" + key39.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/processes/additionalProperties/properties/outputs/additionalProperties/type",keyword:"type",params:{type: schema11.properties.processes.additionalProperties.properties.outputs.additionalProperties.type}}];
return false;
}
if(errors === _errs409){
if(typeof data184 === "string"){
if(!pattern75.test(data184)){
validate10.errors = [{instancePath:instancePath+"/processes/" + key36.replace(/~/g, "~0").replace(/\//g, "~1")+"/outputs/" + key39.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/processes/additionalProperties/properties/outputs/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$|^not-applicable$"}}];
return false;
}
}
}
var valid46 = _errs409 === errors;
if(!valid46){
break;
}
}
}
}
}
var valid44 = _errs406 === errors;
}
else {
var valid44 = true;
}
}
}
}
}
var valid43 = _errs398 === errors;
if(!valid43){
break;
}
}
}
}
}
var valid0 = _errs395 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.risks !== undefined){
let data185 = data.risks;
const _errs411 = errors;
if((!(data185 && typeof data185 == "object" && !Array.isArray(data185))) && (data185 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks",schemaPath:"#/properties/risks/type",keyword:"type",params:{type: schema11.properties.risks.type}}];
return false;
}
if(errors === _errs411){
if(data185 && typeof data185 == "object" && !Array.isArray(data185)){
for(const key40 in data185){
if(!(pattern0.test(key40))){
let data186 = data185[key40];
const _errs414 = errors;
if((!(data186 && typeof data186 == "object" && !Array.isArray(data186))) && (data186 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/risks/additionalProperties/type",keyword:"type",params:{type: schema11.properties.risks.additionalProperties.type}}];
return false;
}
if(errors === _errs414){
if(data186 && typeof data186 == "object" && !Array.isArray(data186)){
const _errs416 = errors;
for(const key41 in data186){
if(!(((((((key41 === "kind") || (key41 === "service")) || (key41 === "text")) || (key41 === "raised")) || (key41 === "partner-discussed")) || (key41 === "closed")) || (pattern0.test(key41)))){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/risks/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41}}];
return false;
break;
}
}
if(_errs416 === errors){
if(data186.kind !== undefined){
let data187 = data186.kind;
const _errs417 = errors;
if((typeof data187 !== "string") && (data187 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/risks/additionalProperties/properties/kind/type",keyword:"type",params:{type: schema11.properties.risks.additionalProperties.properties.kind.type}}];
return false;
}
if(!((((data187 === "out-of-scope") || (data187 === "blocker")) || (data187 === "constraint")) || (data187 === null))){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/risks/additionalProperties/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.risks.additionalProperties.properties.kind.enum}}];
return false;
}
var valid48 = _errs417 === errors;
}
else {
var valid48 = true;
}
if(valid48){
if(data186.service !== undefined){
let data188 = data186.service;
const _errs419 = errors;
if((typeof data188 !== "string") && (data188 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/risks/additionalProperties/properties/service/type",keyword:"type",params:{type: schema11.properties.risks.additionalProperties.properties.service.type}}];
return false;
}
if(errors === _errs419){
if(typeof data188 === "string"){
if(data188.length < 1){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/service",schemaPath:"#/properties/risks/additionalProperties/properties/service/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid48 = _errs419 === errors;
}
else {
var valid48 = true;
}
if(valid48){
if(data186.text !== undefined){
let data189 = data186.text;
const _errs421 = errors;
if((typeof data189 !== "string") && (data189 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/risks/additionalProperties/properties/text/type",keyword:"type",params:{type: schema11.properties.risks.additionalProperties.properties.text.type}}];
return false;
}
var valid48 = _errs421 === errors;
}
else {
var valid48 = true;
}
if(valid48){
if(data186.raised !== undefined){
let data190 = data186.raised;
const _errs423 = errors;
if((typeof data190 !== "string") && (data190 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/raised",schemaPath:"#/properties/risks/additionalProperties/properties/raised/type",keyword:"type",params:{type: schema11.properties.risks.additionalProperties.properties.raised.type}}];
return false;
}
if(errors === _errs423){
if(typeof data190 === "string"){
if(!pattern4.test(data190)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/raised",schemaPath:"#/properties/risks/additionalProperties/properties/raised/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid48 = _errs423 === errors;
}
else {
var valid48 = true;
}
if(valid48){
if(data186["partner-discussed"] !== undefined){
let data191 = data186["partner-discussed"];
const _errs425 = errors;
if((typeof data191 !== "string") && (data191 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/partner-discussed",schemaPath:"#/properties/risks/additionalProperties/properties/partner-discussed/type",keyword:"type",params:{type: schema11.properties.risks.additionalProperties.properties["partner-discussed"].type}}];
return false;
}
if(errors === _errs425){
if(typeof data191 === "string"){
if(!pattern4.test(data191)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/partner-discussed",schemaPath:"#/properties/risks/additionalProperties/properties/partner-discussed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid48 = _errs425 === errors;
}
else {
var valid48 = true;
}
if(valid48){
if(data186.closed !== undefined){
let data192 = data186.closed;
const _errs427 = errors;
if((typeof data192 !== "string") && (data192 !== null)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/closed",schemaPath:"#/properties/risks/additionalProperties/properties/closed/type",keyword:"type",params:{type: schema11.properties.risks.additionalProperties.properties.closed.type}}];
return false;
}
if(errors === _errs427){
if(typeof data192 === "string"){
if(!pattern4.test(data192)){
validate10.errors = [{instancePath:instancePath+"/risks/" + key40.replace(/~/g, "~0").replace(/\//g, "~1")+"/closed",schemaPath:"#/properties/risks/additionalProperties/properties/closed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid48 = _errs427 === errors;
}
else {
var valid48 = true;
}
}
}
}
}
}
}
}
}
var valid47 = _errs414 === errors;
if(!valid47){
break;
}
}
}
}
}
var valid0 = _errs411 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.referrals !== undefined){
let data193 = data.referrals;
const _errs429 = errors;
if((!(data193 && typeof data193 == "object" && !Array.isArray(data193))) && (data193 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals",schemaPath:"#/properties/referrals/type",keyword:"type",params:{type: schema11.properties.referrals.type}}];
return false;
}
if(errors === _errs429){
if(data193 && typeof data193 == "object" && !Array.isArray(data193)){
for(const key42 in data193){
if(!(pattern0.test(key42))){
let data194 = data193[key42];
const _errs432 = errors;
if((!(data194 && typeof data194 == "object" && !Array.isArray(data194))) && (data194 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/referrals/additionalProperties/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.type}}];
return false;
}
if(errors === _errs432){
if(data194 && typeof data194 == "object" && !Array.isArray(data194)){
const _errs434 = errors;
for(const key43 in data194){
if(!(((((((((key43 === "task") || (key43 === "risk")) || (key43 === "scope")) || (key43 === "consent")) || (key43 === "requested")) || (key43 === "partners-asked")) || (key43 === "partner")) || (key43 === "first-contact")) || (pattern0.test(key43)))){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/referrals/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43}}];
return false;
break;
}
}
if(_errs434 === errors){
if(data194.task !== undefined){
let data195 = data194.task;
const _errs435 = errors;
if(((typeof data195 !== "string") && (!(((typeof data195 == "number") && (!(data195 % 1) && !isNaN(data195))) && (isFinite(data195))))) && (data195 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/task",schemaPath:"#/properties/referrals/additionalProperties/properties/task/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.task.type}}];
return false;
}
if(errors === _errs435){
if((typeof data195 == "number") && (isFinite(data195))){
if(data195 < 0 || isNaN(data195)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/task",schemaPath:"#/properties/referrals/additionalProperties/properties/task/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
if(errors === _errs435){
if(typeof data195 === "string"){
if(data195.length < 1){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/task",schemaPath:"#/properties/referrals/additionalProperties/properties/task/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid50 = _errs435 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data194.risk !== undefined){
let data196 = data194.risk;
const _errs437 = errors;
if((typeof data196 !== "string") && (data196 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/risk",schemaPath:"#/properties/referrals/additionalProperties/properties/risk/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.risk.type}}];
return false;
}
if(errors === _errs437){
if(typeof data196 === "string"){
if(data196.length < 1){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/risk",schemaPath:"#/properties/referrals/additionalProperties/properties/risk/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid50 = _errs437 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data194.scope !== undefined){
let data197 = data194.scope;
const _errs439 = errors;
if((typeof data197 !== "string") && (data197 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/scope",schemaPath:"#/properties/referrals/additionalProperties/properties/scope/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.scope.type}}];
return false;
}
var valid50 = _errs439 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data194.consent !== undefined){
let data198 = data194.consent;
const _errs441 = errors;
if((!(data198 && typeof data198 == "object" && !Array.isArray(data198))) && (data198 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/consent",schemaPath:"#/properties/referrals/additionalProperties/properties/consent/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.consent.type}}];
return false;
}
if(errors === _errs441){
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
const _errs443 = errors;
for(const key44 in data198){
if(!((((key44 === "by") || (key44 === "date")) || (key44 === "how")) || (pattern0.test(key44)))){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/consent",schemaPath:"#/properties/referrals/additionalProperties/properties/consent/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44}}];
return false;
break;
}
}
if(_errs443 === errors){
if(data198.by !== undefined){
let data199 = data198.by;
const _errs444 = errors;
if((typeof data199 !== "string") && (data199 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/consent/by",schemaPath:"#/properties/referrals/additionalProperties/properties/consent/properties/by/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.consent.properties.by.type}}];
return false;
}
if(errors === _errs444){
if(typeof data199 === "string"){
if(data199.length < 1){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/consent/by",schemaPath:"#/properties/referrals/additionalProperties/properties/consent/properties/by/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid51 = _errs444 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data198.date !== undefined){
let data200 = data198.date;
const _errs446 = errors;
if((typeof data200 !== "string") && (data200 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/consent/date",schemaPath:"#/properties/referrals/additionalProperties/properties/consent/properties/date/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.consent.properties.date.type}}];
return false;
}
if(errors === _errs446){
if(typeof data200 === "string"){
if(!pattern4.test(data200)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/consent/date",schemaPath:"#/properties/referrals/additionalProperties/properties/consent/properties/date/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid51 = _errs446 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data198.how !== undefined){
let data201 = data198.how;
const _errs448 = errors;
if((typeof data201 !== "string") && (data201 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/consent/how",schemaPath:"#/properties/referrals/additionalProperties/properties/consent/properties/how/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.consent.properties.how.type}}];
return false;
}
var valid51 = _errs448 === errors;
}
else {
var valid51 = true;
}
}
}
}
}
}
var valid50 = _errs441 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data194.requested !== undefined){
let data202 = data194.requested;
const _errs450 = errors;
if((typeof data202 !== "string") && (data202 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/requested",schemaPath:"#/properties/referrals/additionalProperties/properties/requested/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.requested.type}}];
return false;
}
if(errors === _errs450){
if(typeof data202 === "string"){
if(!pattern4.test(data202)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/requested",schemaPath:"#/properties/referrals/additionalProperties/properties/requested/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid50 = _errs450 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data194["partners-asked"] !== undefined){
let data203 = data194["partners-asked"];
const _errs452 = errors;
if((!(((typeof data203 == "number") && (!(data203 % 1) && !isNaN(data203))) && (isFinite(data203)))) && (data203 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/partners-asked",schemaPath:"#/properties/referrals/additionalProperties/properties/partners-asked/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties["partners-asked"].type}}];
return false;
}
if(errors === _errs452){
if((typeof data203 == "number") && (isFinite(data203))){
if(data203 < 0 || isNaN(data203)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/partners-asked",schemaPath:"#/properties/referrals/additionalProperties/properties/partners-asked/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid50 = _errs452 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data194.partner !== undefined){
let data204 = data194.partner;
const _errs454 = errors;
if((typeof data204 !== "string") && (data204 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/partner",schemaPath:"#/properties/referrals/additionalProperties/properties/partner/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties.partner.type}}];
return false;
}
if(errors === _errs454){
if(typeof data204 === "string"){
if(data204.length < 1){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/partner",schemaPath:"#/properties/referrals/additionalProperties/properties/partner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid50 = _errs454 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data194["first-contact"] !== undefined){
let data205 = data194["first-contact"];
const _errs456 = errors;
if((typeof data205 !== "string") && (data205 !== null)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/first-contact",schemaPath:"#/properties/referrals/additionalProperties/properties/first-contact/type",keyword:"type",params:{type: schema11.properties.referrals.additionalProperties.properties["first-contact"].type}}];
return false;
}
if(errors === _errs456){
if(typeof data205 === "string"){
if(!pattern4.test(data205)){
validate10.errors = [{instancePath:instancePath+"/referrals/" + key42.replace(/~/g, "~0").replace(/\//g, "~1")+"/first-contact",schemaPath:"#/properties/referrals/additionalProperties/properties/first-contact/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid50 = _errs456 === errors;
}
else {
var valid50 = true;
}
}
}
}
}
}
}
}
}
}
}
var valid49 = _errs432 === errors;
if(!valid49){
break;
}
}
}
}
}
var valid0 = _errs429 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.partners !== undefined){
let data206 = data.partners;
const _errs458 = errors;
if((!(data206 && typeof data206 == "object" && !Array.isArray(data206))) && (data206 !== null)){
validate10.errors = [{instancePath:instancePath+"/partners",schemaPath:"#/properties/partners/type",keyword:"type",params:{type: schema11.properties.partners.type}}];
return false;
}
if(errors === _errs458){
if(data206 && typeof data206 == "object" && !Array.isArray(data206)){
for(const key45 in data206){
if(!(pattern0.test(key45))){
let data207 = data206[key45];
const _errs461 = errors;
if((!(data207 && typeof data207 == "object" && !Array.isArray(data207))) && (data207 !== null)){
validate10.errors = [{instancePath:instancePath+"/partners/" + key45.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/partners/additionalProperties/type",keyword:"type",params:{type: schema11.properties.partners.additionalProperties.type}}];
return false;
}
if(errors === _errs461){
if(data207 && typeof data207 == "object" && !Array.isArray(data207)){
const _errs463 = errors;
for(const key46 in data207){
if(!(((key46 === "name") || (key46 === "scope")) || (pattern0.test(key46)))){
validate10.errors = [{instancePath:instancePath+"/partners/" + key45.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/partners/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46}}];
return false;
break;
}
}
if(_errs463 === errors){
if(data207.name !== undefined){
let data208 = data207.name;
const _errs464 = errors;
if((typeof data208 !== "string") && (data208 !== null)){
validate10.errors = [{instancePath:instancePath+"/partners/" + key45.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/partners/additionalProperties/properties/name/type",keyword:"type",params:{type: schema11.properties.partners.additionalProperties.properties.name.type}}];
return false;
}
var valid53 = _errs464 === errors;
}
else {
var valid53 = true;
}
if(valid53){
if(data207.scope !== undefined){
let data209 = data207.scope;
const _errs466 = errors;
if((typeof data209 !== "string") && (data209 !== null)){
validate10.errors = [{instancePath:instancePath+"/partners/" + key45.replace(/~/g, "~0").replace(/\//g, "~1")+"/scope",schemaPath:"#/properties/partners/additionalProperties/properties/scope/type",keyword:"type",params:{type: schema11.properties.partners.additionalProperties.properties.scope.type}}];
return false;
}
var valid53 = _errs466 === errors;
}
else {
var valid53 = true;
}
}
}
}
}
var valid52 = _errs461 === errors;
if(!valid52){
break;
}
}
}
}
}
var valid0 = _errs458 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data["knowledge-gaps"] !== undefined){
let data210 = data["knowledge-gaps"];
const _errs468 = errors;
if((!(data210 && typeof data210 == "object" && !Array.isArray(data210))) && (data210 !== null)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps",schemaPath:"#/properties/knowledge-gaps/type",keyword:"type",params:{type: schema11.properties["knowledge-gaps"].type}}];
return false;
}
if(errors === _errs468){
if(data210 && typeof data210 == "object" && !Array.isArray(data210)){
for(const key47 in data210){
if(!(pattern0.test(key47))){
let data211 = data210[key47];
const _errs471 = errors;
if((!(data211 && typeof data211 == "object" && !Array.isArray(data211))) && (data211 !== null)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/knowledge-gaps/additionalProperties/type",keyword:"type",params:{type: schema11.properties["knowledge-gaps"].additionalProperties.type}}];
return false;
}
if(errors === _errs471){
if(data211 && typeof data211 == "object" && !Array.isArray(data211)){
const _errs473 = errors;
for(const key48 in data211){
if(!(((((key48 === "topic") || (key48 === "kind")) || (key48 === "due")) || (key48 === "closed")) || (pattern0.test(key48)))){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/knowledge-gaps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key48}}];
return false;
break;
}
}
if(_errs473 === errors){
if(data211.topic !== undefined){
let data212 = data211.topic;
const _errs474 = errors;
if((typeof data212 !== "string") && (data212 !== null)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1")+"/topic",schemaPath:"#/properties/knowledge-gaps/additionalProperties/properties/topic/type",keyword:"type",params:{type: schema11.properties["knowledge-gaps"].additionalProperties.properties.topic.type}}];
return false;
}
var valid55 = _errs474 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data211.kind !== undefined){
let data213 = data211.kind;
const _errs476 = errors;
if((typeof data213 !== "string") && (data213 !== null)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/knowledge-gaps/additionalProperties/properties/kind/type",keyword:"type",params:{type: schema11.properties["knowledge-gaps"].additionalProperties.properties.kind.type}}];
return false;
}
if(!((((data213 === "value-discussion") || (data213 === "sme-meeting")) || (data213 === "workshop")) || (data213 === null))){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/knowledge-gaps/additionalProperties/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties["knowledge-gaps"].additionalProperties.properties.kind.enum}}];
return false;
}
var valid55 = _errs476 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data211.due !== undefined){
let data214 = data211.due;
const _errs478 = errors;
if((typeof data214 !== "string") && (data214 !== null)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/knowledge-gaps/additionalProperties/properties/due/type",keyword:"type",params:{type: schema11.properties["knowledge-gaps"].additionalProperties.properties.due.type}}];
return false;
}
if(errors === _errs478){
if(typeof data214 === "string"){
if(!pattern4.test(data214)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/knowledge-gaps/additionalProperties/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid55 = _errs478 === errors;
}
else {
var valid55 = true;
}
if(valid55){
if(data211.closed !== undefined){
let data215 = data211.closed;
const _errs480 = errors;
if((typeof data215 !== "string") && (data215 !== null)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1")+"/closed",schemaPath:"#/properties/knowledge-gaps/additionalProperties/properties/closed/type",keyword:"type",params:{type: schema11.properties["knowledge-gaps"].additionalProperties.properties.closed.type}}];
return false;
}
if(errors === _errs480){
if(typeof data215 === "string"){
if(!pattern4.test(data215)){
validate10.errors = [{instancePath:instancePath+"/knowledge-gaps/" + key47.replace(/~/g, "~0").replace(/\//g, "~1")+"/closed",schemaPath:"#/properties/knowledge-gaps/additionalProperties/properties/closed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid55 = _errs480 === errors;
}
else {
var valid55 = true;
}
}
}
}
}
}
}
var valid54 = _errs471 === errors;
if(!valid54){
break;
}
}
}
}
}
var valid0 = _errs468 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actions !== undefined){
let data216 = data.actions;
const _errs482 = errors;
if((!(data216 && typeof data216 == "object" && !Array.isArray(data216))) && (data216 !== null)){
validate10.errors = [{instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: schema11.properties.actions.type}}];
return false;
}
if(errors === _errs482){
if(data216 && typeof data216 == "object" && !Array.isArray(data216)){
for(const key49 in data216){
if(!(pattern0.test(key49))){
let data217 = data216[key49];
const _errs485 = errors;
if((!(data217 && typeof data217 == "object" && !Array.isArray(data217))) && (data217 !== null)){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/actions/additionalProperties/type",keyword:"type",params:{type: schema11.properties.actions.additionalProperties.type}}];
return false;
}
if(errors === _errs485){
if(data217 && typeof data217 == "object" && !Array.isArray(data217)){
const _errs487 = errors;
for(const key50 in data217){
if(!(((((key50 === "what") || (key50 === "owner")) || (key50 === "due")) || (key50 === "completed")) || (pattern0.test(key50)))){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/actions/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key50}}];
return false;
break;
}
}
if(_errs487 === errors){
if(data217.what !== undefined){
let data218 = data217.what;
const _errs488 = errors;
if((typeof data218 !== "string") && (data218 !== null)){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/what",schemaPath:"#/properties/actions/additionalProperties/properties/what/type",keyword:"type",params:{type: schema11.properties.actions.additionalProperties.properties.what.type}}];
return false;
}
var valid57 = _errs488 === errors;
}
else {
var valid57 = true;
}
if(valid57){
if(data217.owner !== undefined){
let data219 = data217.owner;
const _errs490 = errors;
if((typeof data219 !== "string") && (data219 !== null)){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/actions/additionalProperties/properties/owner/type",keyword:"type",params:{type: schema11.properties.actions.additionalProperties.properties.owner.type}}];
return false;
}
if(errors === _errs490){
if(typeof data219 === "string"){
if(data219.length < 1){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/owner",schemaPath:"#/properties/actions/additionalProperties/properties/owner/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid57 = _errs490 === errors;
}
else {
var valid57 = true;
}
if(valid57){
if(data217.due !== undefined){
let data220 = data217.due;
const _errs492 = errors;
if((typeof data220 !== "string") && (data220 !== null)){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/actions/additionalProperties/properties/due/type",keyword:"type",params:{type: schema11.properties.actions.additionalProperties.properties.due.type}}];
return false;
}
if(errors === _errs492){
if(typeof data220 === "string"){
if(!pattern4.test(data220)){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/due",schemaPath:"#/properties/actions/additionalProperties/properties/due/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid57 = _errs492 === errors;
}
else {
var valid57 = true;
}
if(valid57){
if(data217.completed !== undefined){
let data221 = data217.completed;
const _errs494 = errors;
if((typeof data221 !== "string") && (data221 !== null)){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/actions/additionalProperties/properties/completed/type",keyword:"type",params:{type: schema11.properties.actions.additionalProperties.properties.completed.type}}];
return false;
}
if(errors === _errs494){
if(typeof data221 === "string"){
if(!pattern4.test(data221)){
validate10.errors = [{instancePath:instancePath+"/actions/" + key49.replace(/~/g, "~0").replace(/\//g, "~1")+"/completed",schemaPath:"#/properties/actions/additionalProperties/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid57 = _errs494 === errors;
}
else {
var valid57 = true;
}
}
}
}
}
}
}
var valid56 = _errs485 === errors;
if(!valid56){
break;
}
}
}
}
}
var valid0 = _errs482 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log !== undefined){
let data222 = data.log;
const _errs496 = errors;
if((!(data222 && typeof data222 == "object" && !Array.isArray(data222))) && (data222 !== null)){
validate10.errors = [{instancePath:instancePath+"/log",schemaPath:"#/properties/log/type",keyword:"type",params:{type: schema11.properties.log.type}}];
return false;
}
if(errors === _errs496){
if(data222 && typeof data222 == "object" && !Array.isArray(data222)){
for(const key51 in data222){
if(!(pattern0.test(key51))){
let data223 = data222[key51];
const _errs499 = errors;
if((!(data223 && typeof data223 == "object" && !Array.isArray(data223))) && (data223 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/log/additionalProperties/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.type}}];
return false;
}
if(errors === _errs499){
if(data223 && typeof data223 == "object" && !Array.isArray(data223)){
const _errs501 = errors;
for(const key52 in data223){
if(!(((((((((key52 === "by") || (key52 === "kind")) || (key52 === "date")) || (key52 === "channel")) || (key52 === "task")) || (key52 === "attendees")) || (key52 === "category")) || (key52 === "text")) || (pattern0.test(key52)))){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/log/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key52}}];
return false;
break;
}
}
if(_errs501 === errors){
if(data223.by !== undefined){
let data224 = data223.by;
const _errs502 = errors;
if((typeof data224 !== "string") && (data224 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",schemaPath:"#/properties/log/additionalProperties/properties/by/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.by.type}}];
return false;
}
if(errors === _errs502){
if(typeof data224 === "string"){
if(data224.length < 1){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",schemaPath:"#/properties/log/additionalProperties/properties/by/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
var valid59 = _errs502 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data223.kind !== undefined){
let data225 = data223.kind;
const _errs504 = errors;
if((typeof data225 !== "string") && (data225 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/log/additionalProperties/properties/kind/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.kind.type}}];
return false;
}
if(!(((((data225 === "note") || (data225 === "meeting")) || (data225 === "outreach")) || (data225 === "decision")) || (data225 === null))){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/properties/log/additionalProperties/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.log.additionalProperties.properties.kind.enum}}];
return false;
}
var valid59 = _errs504 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data223.date !== undefined){
let data226 = data223.date;
const _errs506 = errors;
if((typeof data226 !== "string") && (data226 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/date",schemaPath:"#/properties/log/additionalProperties/properties/date/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.date.type}}];
return false;
}
if(errors === _errs506){
if(typeof data226 === "string"){
if(!pattern4.test(data226)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/date",schemaPath:"#/properties/log/additionalProperties/properties/date/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid59 = _errs506 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data223.channel !== undefined){
let data227 = data223.channel;
const _errs508 = errors;
if((typeof data227 !== "string") && (data227 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/channel",schemaPath:"#/properties/log/additionalProperties/properties/channel/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.channel.type}}];
return false;
}
var valid59 = _errs508 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data223.task !== undefined){
let data228 = data223.task;
const _errs510 = errors;
if(((typeof data228 !== "string") && (!(((typeof data228 == "number") && (!(data228 % 1) && !isNaN(data228))) && (isFinite(data228))))) && (data228 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/task",schemaPath:"#/properties/log/additionalProperties/properties/task/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.task.type}}];
return false;
}
if(errors === _errs510){
if((typeof data228 == "number") && (isFinite(data228))){
if(data228 < 0 || isNaN(data228)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/task",schemaPath:"#/properties/log/additionalProperties/properties/task/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
if(errors === _errs510){
if(typeof data228 === "string"){
if(data228.length < 1){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/task",schemaPath:"#/properties/log/additionalProperties/properties/task/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
}
}
var valid59 = _errs510 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data223.attendees !== undefined){
let data229 = data223.attendees;
const _errs512 = errors;
if((!(Array.isArray(data229))) && (data229 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/attendees",schemaPath:"#/properties/log/additionalProperties/properties/attendees/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.attendees.type}}];
return false;
}
if(errors === _errs512){
if(Array.isArray(data229)){
var valid60 = true;
const len7 = data229.length;
for(let i7=0; i7<len7; i7++){
let data230 = data229[i7];
const _errs514 = errors;
if(errors === _errs514){
if(typeof data230 === "string"){
if(data230.length < 1){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/attendees/" + i7,schemaPath:"#/properties/log/additionalProperties/properties/attendees/items/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/attendees/" + i7,schemaPath:"#/properties/log/additionalProperties/properties/attendees/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid60 = _errs514 === errors;
if(!valid60){
break;
}
}
}
}
var valid59 = _errs512 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data223.category !== undefined){
let data231 = data223.category;
const _errs516 = errors;
if((typeof data231 !== "string") && (data231 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/category",schemaPath:"#/properties/log/additionalProperties/properties/category/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.category.type}}];
return false;
}
var valid59 = _errs516 === errors;
}
else {
var valid59 = true;
}
if(valid59){
if(data223.text !== undefined){
let data232 = data223.text;
const _errs518 = errors;
if((typeof data232 !== "string") && (data232 !== null)){
validate10.errors = [{instancePath:instancePath+"/log/" + key51.replace(/~/g, "~0").replace(/\//g, "~1")+"/text",schemaPath:"#/properties/log/additionalProperties/properties/text/type",keyword:"type",params:{type: schema11.properties.log.additionalProperties.properties.text.type}}];
return false;
}
var valid59 = _errs518 === errors;
}
else {
var valid59 = true;
}
}
}
}
}
}
}
}
}
}
}
var valid58 = _errs499 === errors;
if(!valid58){
break;
}
}
}
}
}
var valid0 = _errs496 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disengagement !== undefined){
let data233 = data.disengagement;
const _errs520 = errors;
if((!(data233 && typeof data233 == "object" && !Array.isArray(data233))) && (data233 !== null)){
validate10.errors = [{instancePath:instancePath+"/disengagement",schemaPath:"#/properties/disengagement/type",keyword:"type",params:{type: schema11.properties.disengagement.type}}];
return false;
}
if(errors === _errs520){
if(data233 && typeof data233 == "object" && !Array.isArray(data233)){
const _errs522 = errors;
for(const key53 in data233){
if(!(((key53 === "discussion") || (key53 === "completed")) || (pattern0.test(key53)))){
validate10.errors = [{instancePath:instancePath+"/disengagement",schemaPath:"#/properties/disengagement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key53}}];
return false;
break;
}
}
if(_errs522 === errors){
if(data233.discussion !== undefined){
let data234 = data233.discussion;
const _errs523 = errors;
if((typeof data234 !== "string") && (data234 !== null)){
validate10.errors = [{instancePath:instancePath+"/disengagement/discussion",schemaPath:"#/properties/disengagement/properties/discussion/type",keyword:"type",params:{type: schema11.properties.disengagement.properties.discussion.type}}];
return false;
}
if(errors === _errs523){
if(typeof data234 === "string"){
if(!pattern4.test(data234)){
validate10.errors = [{instancePath:instancePath+"/disengagement/discussion",schemaPath:"#/properties/disengagement/properties/discussion/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid61 = _errs523 === errors;
}
else {
var valid61 = true;
}
if(valid61){
if(data233.completed !== undefined){
let data235 = data233.completed;
const _errs525 = errors;
if((typeof data235 !== "string") && (data235 !== null)){
validate10.errors = [{instancePath:instancePath+"/disengagement/completed",schemaPath:"#/properties/disengagement/properties/completed/type",keyword:"type",params:{type: schema11.properties.disengagement.properties.completed.type}}];
return false;
}
if(errors === _errs525){
if(typeof data235 === "string"){
if(!pattern4.test(data235)){
validate10.errors = [{instancePath:instancePath+"/disengagement/completed",schemaPath:"#/properties/disengagement/properties/completed/pattern",keyword:"pattern",params:{pattern: "^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$"}}];
return false;
}
}
}
var valid61 = _errs525 === errors;
}
else {
var valid61 = true;
}
}
}
}
}
var valid0 = _errs520 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}
