using System.Security.Cryptography;
using Holdfast.Drills.Guards;
using Holdfast.Drills.Labs;
using Npgsql;

namespace Holdfast.Drills.Faults;

/// <summary>The password of the applications is changed in the database and not in the applications; their sessions are recycled.</summary>
internal sealed class CredentialsRotatedFault : IFault
{
    private const string WrongPassword = "28P01";

    public async Task InjectAsync(BlastRadius target, CancellationToken cancellation)
    {
        // Known to nobody: it is used for nothing but being another one.
        await target.SetApplicationPasswordAsync(RandomNumberGenerator.GetHexString(32, lowercase: true), cancellation);
        await using var administrator = await target.OpenAsSuperuserAsync(target.Stores[0], cancellation);
        await using var recycle = new NpgsqlCommand(
            $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = '{LabDatabase.ApplicationLogin}'", administrator);
        await recycle.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<string?> FindEvidenceAsync(BlastRadius target, CancellationToken cancellation)
    {
        await using var attempt = target.ConnectAsApplication(target.Stores[0], _ => { });
        try
        {
            await attempt.OpenAsync(cancellation);
            return null;
        }
        catch (PostgresException refused) when (refused.SqlState is WrongPassword)
        {
            return $"the old password was refused with {WrongPassword}";
        }
    }

    /// <summary>The rollback: the password that the applications know.</summary>
    public async Task HealAsync(BlastRadius target, CancellationToken cancellation) => await target.SetApplicationPasswordAsync(null, cancellation);
}
