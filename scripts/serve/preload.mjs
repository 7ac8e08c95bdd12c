// Loaded before the web server: tells its parent the moment it listens (its own port, not one that another program
// answers on), and leaves when the parent is gone, so that a killed command leaves no server behind.
import { subscribe } from 'node:diagnostics_channel'

subscribe('tracing:net.server.listen:asyncEnd', () => process.send?.('ready'))
process.on('disconnect', () => process.exit(0))
