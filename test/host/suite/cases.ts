/** All cases that run inside the extension host, in the order in which they run: activation first, while nothing has started the extension. */
import './activation.host.ts'
import './languageFeatures.host.ts'
