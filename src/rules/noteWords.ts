/**
 * Words that tell what a note is about, by language. Every language counts for every note: customers and readers need not share
 * one. Written as people write them; case, accents and punctuation do not count when they are looked for.
 */

export interface NoteWords {
  /** Leave open what holds and until when. */
  readonly vague: readonly string[]
  /** Stand where a note gives a reason. */
  readonly reason: readonly string[]
  /** Are talk about appointments by themselves. */
  readonly scheduling: readonly string[]
  /** Meetings of any kind; talk about appointments when one of `times` is near. */
  readonly meetings: readonly string[]
  readonly times: readonly string[]
  /** Say nothing beside a status or a number. */
  readonly filler: readonly string[]
}

const en: NoteWords = {
  vague: ['for now', 'currently', 'yet', 'at the moment', 'at this time', 'right now', 'for the time being'],
  reason: [
    ['because', 'due to', 'since', 'owing to', 'caused by', 'reason', 'reasons', 'unable', 'problem', 'problems', 'issue', 'issues'],
    ['lack', 'lacks', 'lacking', 'missing', 'no value', 'no budget', 'blocked by', 'blocked on', 'prevents', 'prevented', 'fails'],
    ['failed', 'failing', 'requires', 'depends', 'prefers', 'prefer', 'instead of', 'competitor', 'competing', 'incompatible'],
    ['unsupported', 'not supported', 'too expensive', 'do not have intent', 'does not have intent', 'no answer', 'no reply'],
    ['no response', 'did not answer', 'does not answer', 'did not respond', 'not responded', 'not answered', 'unresponsive'],
    ['could not reach', 'not reachable', 'attempt', 'attempts'],
  ].flat(),
  scheduling: [
    ['reschedule', 'rescheduled', 'rescheduling', 'to schedule', 'schedule a', 'scheduling', 'touch base', 'calendar invite'],
    ['meeting invite', 'invite sent', 'sent an invite', 'sent the invite', 'sent invites', 'follow up', 'following up', 'will meet'],
    ['next call', 'next meeting', 'reach out', 'reached out', 'reaching out', 'left a message', 'left a voicemail', 'left voicemail'],
    ['set up a meeting', 'set up a call', 'check in call', 'meet next week', 'meet again'],
  ].flat(),
  meetings: [
    ['meeting', 'meetings', 'call', 'calls', 'kickoff', 'kick off', 'workshop', 'workshops', 'session', 'appointment', 'sync'],
    ['conversation', 'demo'],
  ].flat(),
  times: [
    ['scheduled', 'schedule', 'booked', 'book', 'postponed', 'set for', 'set up', 'arranged', 'arrange', 'planned for', 'agreed for'],
    ['confirmed for', 'pushed to', 'pushed out', 'next week', 'this week', 'next month', 'tomorrow', 'cancelled', 'canceled'],
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ].flat(),
  filler: [
    ['the', 'a', 'an', 'is', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'of', 'for', 'at', 'in', 'on', 'to', 'with', 'and'],
    ['or', 'no', 'not', 'it', 'we', 'they', 'this', 'that', 'as', 'so', 'far', 'still', 'now', 'right', 'currently', 'yet', 'today'],
    ['time', 'moment', 'present', 'month', 'customer', 'client', 'tenant', 'service', 'status', 'intent', 'user', 'users', 'active'],
    ['activated', 'inactive', 'usage', 'used', 'use', 'using', 'utilization', 'consumption', 'entitlement', 'entitlements'],
    ['licence', 'licences', 'license', 'licenses', 'seat', 'seats', 'percent', 'per', 'cent', 'out', 'total', 'number', 'count'],
    ['cannot', 'can', 't', 'deploy', 'deployed', 'deployment'],
  ].flat(),
}

const ptBr: NoteWords = {
  vague: ['por enquanto', 'no momento', 'ainda não', 'atualmente', 'por ora', 'neste momento', 'até o momento', 'por agora'],
  reason: [
    ['porque', 'pois', 'por causa', 'devido', 'em razão', 'em função', 'por conta', 'motivo', 'motivos', 'já que', 'uma vez que'],
    ['visto que', 'falta', 'faltam', 'faltou', 'sem orçamento', 'sem valor', 'não vê valor', 'problema', 'problemas', 'impede'],
    ['impedem', 'impedido', 'impedimento', 'incapaz', 'não consegue', 'não conseguem', 'bloqueado por', 'bloqueada por', 'depende'],
    ['bloqueado pelo', 'bloqueado pela', 'bloqueada pelo', 'bloqueada pela', 'dependem', 'exige', 'requer', 'prefere', 'preferem'],
    ['em vez', 'concorrente', 'incompatível', 'não suporta', 'não é compatível', 'falha', 'falhas', 'sem resposta', 'não responde'],
    ['não respondeu', 'não atende', 'não atendeu', 'tentativa', 'tentativas'],
  ].flat(),
  scheduling: [
    ['agendar', 'agendado', 'agendada', 'agendados', 'agendadas', 'agendamos', 'agendamento', 'reagendar', 'reagendado'],
    ['reagendada', 'reagendamento', 'remarcar', 'remarcado', 'remarcada', 'remarcamos', 'entrar em contato', 'entramos em contato'],
    ['retornar o contato', 'deixei recado', 'deixamos recado', 'convite enviado', 'próxima reunião', 'próxima chamada'],
  ].flat(),
  meetings: [
    ['reunião', 'reuniões', 'chamada', 'chamadas', 'ligação', 'conversa', 'encontro', 'sessão', 'oficina', 'abertura'],
    ['demonstração'],
  ].flat(),
  times: [
    ['marcada', 'marcado', 'marcadas', 'marcados', 'marcamos', 'marcar', 'adiada', 'adiado', 'cancelada', 'cancelado', 'confirmada'],
    ['semana que vem', 'próxima semana', 'esta semana', 'amanhã', 'no dia', 'para o dia', 'segunda-feira', 'terça', 'terça-feira'],
    ['quarta-feira', 'quinta', 'quinta-feira', 'sexta', 'sexta-feira', 'na segunda', 'para segunda', 'na quarta', 'para quarta'],
  ].flat(),
  filler: [
    ['o', 'os', 'as', 'um', 'uma', 'de', 'do', 'da', 'dos', 'das', 'em', 'na', 'com', 'e', 'ou', 'é', 'está', 'são', 'estão', 'foi'],
    ['ser', 'tem', 'não', 'que', 'pelo', 'este', 'neste', 'ainda', 'agora', 'atualmente', 'momento', 'hoje', 'mês', 'cliente'],
    ['serviço', 'situação', 'intenção', 'usuário', 'usuários', 'ativo', 'ativos', 'uso', 'utilização', 'usa', 'usando', 'consumo'],
    ['direito', 'direitos', 'licença', 'licenças', 'por', 'cento', 'pode', 'implantar', 'implantado', 'implantação'],
  ].flat(),
}

const es: NoteWords = {
  vague: ['por ahora', 'por el momento', 'de momento', 'actualmente', 'todavía no', 'aún no'],
  reason: [
    ['porque', 'debido', 'por falta', 'falta', 'problema', 'problemas', 'motivo', 'razón', 'impide', 'prefiere', 'depende'],
    ['sin presupuesto', 'sin respuesta', 'no responde'],
  ].flat(),
  scheduling: ['reprogramar', 'reprogramada', 'próxima reunión', 'próxima llamada'],
  meetings: ['reunión', 'reuniones', 'llamada', 'sesión', 'taller'],
  times: [
    ['programada', 'pospuesta', 'aplazada', 'próxima semana', 'la semana que viene', 'lunes', 'martes', 'miércoles', 'jueves'],
    ['viernes'],
  ].flat(),
  filler: ['el', 'la', 'los', 'las', 'es', 'del', 'usuarios', 'activos', 'servicio', 'estado', 'sin', 'intención', 'licencias'],
}

const fr: NoteWords = {
  vague: ["pour l'instant", 'pour le moment', 'actuellement', 'pas encore', 'en ce moment'],
  reason: [
    ['parce que', 'en raison', 'à cause', 'faute de', 'manque', 'problème', 'problèmes', 'raison', 'empêche', 'préfère', 'dépend'],
    ['sans réponse', 'ne répond pas'],
  ].flat(),
  scheduling: ['replanifier', 'replanifiée', 'prochain appel', 'prochaine réunion'],
  meetings: ['réunion', 'réunions', 'appel', 'atelier', 'rendez-vous'],
  times: [
    ['planifiée', 'planifié', 'prévue', 'prévu', 'reportée', 'reporté', 'la semaine prochaine', 'demain', 'lundi', 'mardi'],
    ['mercredi', 'jeudi', 'vendredi'],
  ].flat(),
  filler: ['le', 'les', 'est', 'du', 'des', 'pas', 'aucune', 'intention', 'utilisateurs', 'actifs', 'utilisation', 'statut'],
}

const de: NoteWords = {
  vague: ['derzeit', 'momentan', 'vorerst', 'zurzeit', 'noch nicht', 'im Moment'],
  reason: [
    ['weil', 'wegen', 'aufgrund', 'Grund', 'Problem', 'Probleme', 'fehlt', 'fehlen', 'fehlende', 'verhindert', 'nicht möglich'],
    ['hängt von', 'keine Antwort'],
  ].flat(),
  scheduling: ['Termin vereinbaren', 'nächster Termin', 'nächstes Gespräch'],
  meetings: ['Termin', 'Besprechung', 'Anruf', 'Telefonat', 'Treffen', 'Gespräch', 'Sitzung', 'Meeting', 'Workshop'],
  times: [
    ['geplant', 'vereinbart', 'verschoben', 'nächste Woche', 'morgen', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
    ['angesetzt'],
  ].flat(),
  filler: ['der', 'die', 'ist', 'Nutzer', 'Benutzer', 'aktive', 'aktiven', 'Nutzung', 'Kunde', 'Dienst', 'kein', 'keine', 'Absicht'],
}

export const noteWords: Readonly<Record<string, NoteWords>> = { en, 'pt-br': ptBr, es, fr, de }
