import GRDB

extension StoreError {
    /// Runs a piece of work on the database and says in our words what went wrong.
    static func told<Value>(_ path: String, _ work: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try work()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            switch error.resultCode.primaryResultCode {
            case .SQLITE_FULL: throw .full(path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path)
            case .SQLITE_NOTADB: throw .notAStore(path)
            case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                throw .unreadable(path, reason: error.message ?? "the system refused")
            default: throw .damaged(path, reason: error.message ?? "SQLite reports \(error.resultCode.rawValue)")
            }
        } catch {
            throw .damaged(path, reason: "\(error)")
        }
    }
}
