/* Written by `npx tsx scripts/generate-validator.mts` from src/playbook/shape.ts: do not edit. */
const pattern0 = new RegExp("^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$")
const pattern1 = new RegExp("^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$|^not-applicable$")
const isMap = value => typeof value === "object" && value !== null && !Array.isArray(value)
const isOwn = key => key.charCodeAt(0) === 120 && key.charCodeAt(1) === 45
function map0(value) {
  let missing = 1
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "name":
        if (!(typeof child === "string" && child.length >= 1)) return false
        missing--
        break
      case "tenant":
      case "language":
      case "industry":
      case "objectives":
      case "background":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "seats":
        if (!(Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      case "managed":
      case "dedicated":
        if (!(typeof child === "boolean" || child === null)) return false
        break
      case "licences":
        if (!(Array.isArray(child) && child.every(item => typeof item === "string") || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return missing === 0
}
function map1(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "from":
      case "until":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "reason":
        if (!(typeof child === "string" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map2(value) {
  let missing = 2
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "id":
      case "outcome":
      case "collaboration":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "motion":
        if (!(typeof child === "string" && child.length >= 1)) return false
        missing--
        break
      case "phase":
      case "calendar":
      case "previous":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "status":
        if (!((child === "active" || child === "blocked" || child === "paused" || child === "closed") || child === null)) return false
        break
      case "paused":
        if (!(isMap(child) && map1(child) || child === null)) return false
        break
      case "closed":
      case "deployment-enablement-plan-reviewed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "assigned":
        if (!(typeof child === "string" && pattern0.test(child))) return false
        missing--
        break
      case "combined-technical-assessment":
        if (!(typeof child === "boolean" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return missing === 0
}
function map3(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "person":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "requested":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map4(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map3(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map5(value) {
  for (const key in value) {
    const child = value[key]
    if (!(typeof child === "string" && child.length >= 1 || isMap(child) && map4(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map6(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "name":
      case "role":
      case "email":
      case "language":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "side":
        if (!((child === "customer" || child === "account-team" || child === "partner" || child === "fasttrack") || child === null)) return false
        break
      case "notified":
      case "invited":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "survey-contact":
        if (!(typeof child === "boolean" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map7(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map6(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map8(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "status":
      case "reason":
      case "detail":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "count":
        if (!(Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      case "note":
        if (!(typeof child === "string" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map9(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map8(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map10(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "why":
        if (!((child === "geographies" || child === "companies" || child === "approved-duplicates") || child === null)) return false
        break
      case "parts":
        if (!(isMap(child) && map9(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map11(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "active-users":
        if (!(Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      case "as-of":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map12(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "due":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "confirmed-by":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map13(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "wanted":
        if (!(typeof child === "boolean" || child === null)) return false
        break
      case "source":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "agreed-users":
      case "migrated-users":
        if (!(Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      case "start":
      case "end":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map14(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "reason":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "follow-up":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map15(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "date":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "intent":
        if (!((child === "confirmed" || child === "none" || child === "unknown") || child === null)) return false
        break
      case "business-reason":
      case "success-owner":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "gap":
        if (!(isMap(child) && map14(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map16(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "status":
        if (!((child === "not-started" || child === "planned" || child === "in-progress" || child === "complete") || child === null)) return false
        break
      case "due":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map17(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "stakeholders":
        if (!(Array.isArray(child) && child.every(item => typeof item === "string" && item.length >= 1) || child === null)) return false
        break
      case "scenarios":
        if (!(Array.isArray(child) && child.every(item => typeof item === "string") || child === null)) return false
        break
      case "awareness":
      case "training":
        if (!(isMap(child) && map16(child) || child === null)) return false
        break
      case "gap":
        if (!(isMap(child) && map14(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map18(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "version":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "current-branch":
        if (!(typeof child === "boolean" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map19(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "entitlements":
      case "contact-attempts":
        if (!(Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      case "phase":
      case "status":
      case "reason":
      case "detail":
      case "owner":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "since":
      case "unblock-by":
      case "engagement-start":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "note":
      case "engagement-start-reason":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "split":
        if (!(isMap(child) && map10(child) || child === null)) return false
        break
      case "usage":
        if (!(isMap(child) && map11(child) || child === null)) return false
        break
      case "enablement":
        if (!(isMap(child) && map12(child) || child === null)) return false
        break
      case "migration":
        if (!(isMap(child) && map13(child) || child === null)) return false
        break
      case "dibs":
        if (!(isMap(child) && map15(child) || child === null)) return false
        break
      case "ssat":
        if (!(isMap(child) && map17(child) || child === null)) return false
        break
      case "configmgr":
        if (!(isMap(child) && map18(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map20(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map19(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map21(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "reason":
      case "by":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "date":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "note":
        if (!(typeof child === "string" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map22(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "status":
      case "owner":
      case "role":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "due":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "percent":
        if (!(Number.isInteger(child) || child === null)) return false
        break
      case "note":
      case "blocker":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "evidence":
        if (!(Array.isArray(child) && child.every(item => typeof item === "string") || child === null)) return false
        break
      case "waiver":
        if (!(isMap(child) && map21(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map23(value) {
  for (const key in value) {
    const child = value[key]
    if (!(typeof child === "string" && child.length >= 1 || isMap(child) && map22(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map24(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "status":
      case "owner":
      case "role":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "due":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "percent":
        if (!(Number.isInteger(child) || child === null)) return false
        break
      case "note":
      case "blocker":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "evidence":
        if (!(Array.isArray(child) && child.every(item => typeof item === "string") || child === null)) return false
        break
      case "waiver":
        if (!(isMap(child) && map21(child) || child === null)) return false
        break
      case "services":
        if (!(isMap(child) && map23(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map25(value) {
  for (const key in value) {
    const child = value[key]
    if (!(typeof child === "string" && child.length >= 1 || isMap(child) && map24(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map26(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "name":
      case "note":
      case "blocker":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "status":
      case "owner":
      case "role":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "due":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "percent":
        if (!(Number.isInteger(child) || child === null)) return false
        break
      case "evidence":
        if (!(Array.isArray(child) && child.every(item => typeof item === "string") || child === null)) return false
        break
      case "waiver":
        if (!(isMap(child) && map21(child) || child === null)) return false
        break
      case "services":
        if (!(isMap(child) && map23(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map27(value) {
  for (const key in value) {
    const child = value[key]
    if (!(typeof child === "string" && child.length >= 1 || isMap(child) && map26(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map28(value) {
  for (const key in value) {
    const child = value[key]
    if (!(typeof child === "string" && pattern1.test(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map29(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "inputs":
      case "outputs":
        if (!(isMap(child) && map28(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map30(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map29(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map31(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "kind":
        if (!((child === "out-of-scope" || child === "blocker" || child === "constraint") || child === null)) return false
        break
      case "service":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "text":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "raised":
      case "partner-discussed":
      case "closed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map32(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map31(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map33(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "by":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "date":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "how":
        if (!(typeof child === "string" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map34(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "task":
        if (!(typeof child === "string" && child.length >= 1 || Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      case "risk":
      case "partner":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "scope":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "consent":
        if (!(isMap(child) && map33(child) || child === null)) return false
        break
      case "requested":
      case "first-contact":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "partners-asked":
        if (!(Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map35(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map34(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map36(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "name":
      case "scope":
        if (!(typeof child === "string" || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map37(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map36(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map38(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "topic":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "kind":
        if (!((child === "value-discussion" || child === "sme-meeting" || child === "workshop") || child === null)) return false
        break
      case "due":
      case "closed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map39(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map38(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map40(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "what":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "owner":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "due":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map41(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map40(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map42(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "by":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "kind":
        if (!((child === "note" || child === "meeting" || child === "outreach" || child === "decision") || child === null)) return false
        break
      case "date":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      case "channel":
      case "category":
      case "text":
        if (!(typeof child === "string" || child === null)) return false
        break
      case "task":
        if (!(typeof child === "string" && child.length >= 1 || Number.isInteger(child) && child >= 0 || child === null)) return false
        break
      case "attendees":
        if (!(Array.isArray(child) && child.every(item => typeof item === "string" && item.length >= 1) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map43(value) {
  for (const key in value) {
    const child = value[key]
    if (!(isMap(child) && map42(child) || child === null) && !isOwn(key)) return false
  }
  return true
}
function map44(value) {
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "discussion":
      case "completed":
        if (!(typeof child === "string" && pattern0.test(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return true
}
function map45(value) {
  let missing = 2
  for (const key in value) {
    const child = value[key]
    switch (key) {
      case "playbook":
        if (!(typeof child === "string" && child.length >= 1 || child === null)) return false
        break
      case "customer":
        if (!(isMap(child) && map0(child))) return false
        missing--
        break
      case "engagement":
        if (!(isMap(child) && map2(child))) return false
        missing--
        break
      case "team":
        if (!(isMap(child) && map5(child) || child === null)) return false
        break
      case "people":
        if (!(isMap(child) && map7(child) || child === null)) return false
        break
      case "services":
        if (!(isMap(child) && map20(child) || child === null)) return false
        break
      case "tasks":
        if (!(isMap(child) && map25(child) || child === null)) return false
        break
      case "uncategorized-tasks":
        if (!(isMap(child) && map27(child) || child === null)) return false
        break
      case "processes":
        if (!(isMap(child) && map30(child) || child === null)) return false
        break
      case "risks":
        if (!(isMap(child) && map32(child) || child === null)) return false
        break
      case "referrals":
        if (!(isMap(child) && map35(child) || child === null)) return false
        break
      case "partners":
        if (!(isMap(child) && map37(child) || child === null)) return false
        break
      case "knowledge-gaps":
        if (!(isMap(child) && map39(child) || child === null)) return false
        break
      case "actions":
        if (!(isMap(child) && map41(child) || child === null)) return false
        break
      case "log":
        if (!(isMap(child) && map43(child) || child === null)) return false
        break
      case "disengagement":
        if (!(isMap(child) && map44(child) || child === null)) return false
        break
      default:
        if (!isOwn(key)) return false
    }
  }
  return missing === 0
}
export const validate = value => isMap(value) && map45(value)
