using System.Diagnostics;
using Holdfast.Recovery.Programs;

namespace Holdfast.Recovery.Restores;

/// <summary>A database that runs on restored data, and the folders that belong to it.</summary>
/// <param name="Database">The application's database, through the socket of the copy.</param>
/// <param name="Data">Its data directory.</param>
/// <param name="Programs">The programs of its PostgreSQL version.</param>
/// <param name="Files">The folder that holds one folder for each restored store of files.</param>
/// <param name="Server">The running server.</param>
internal sealed record RestoredCopy(Database Database, string Data, string Programs, string Files, Process Server)
{
    public string FolderOf(string store) => Path.Combine(Files, store);
}
