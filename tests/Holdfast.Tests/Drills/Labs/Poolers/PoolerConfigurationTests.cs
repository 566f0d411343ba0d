using Holdfast.Drills.Labs;
using Holdfast.Drills.Labs.Parts;
using Holdfast.Drills.Labs.Poolers;
using Holdfast.Estate.Model;
using Npgsql;
using Xunit;

namespace Holdfast.Tests.Drills.Labs.Poolers;

public sealed class PoolerConfigurationTests
{
    private static readonly LabPaths Paths = new("/var/tmp/labs", "abc123");
    private static readonly PooledStore[] Pools = [new("erp", PoolMode.Transaction, 20), new("wms-two", PoolMode.Session, 30)];

    [Fact]
    public void Each_store_is_pooled_as_the_estate_says()
    {
        var written = PoolerConfiguration.Write(Paths, Pools).Split('\n');

        Assert.Contains("store_erp = host=/var/tmp/labs/abc123/sock port=5432 dbname=store_erp pool_mode=transaction pool_size=20", written);
        Assert.Contains("store_wms-two = host=/var/tmp/labs/abc123/sock port=5432 dbname=store_wms-two pool_mode=session pool_size=30", written);
    }

    [Fact]
    public void It_is_reached_through_a_socket_of_the_lab_and_no_address()
    {
        var written = PoolerConfiguration.Write(Paths, Pools);

        Assert.DoesNotContain("listen_addr", written, StringComparison.Ordinal);
        Assert.Equal($"{Paths.Sockets}/.s.PGSQL.{PoolerConfiguration.Port}", Paths.PoolerSocket);
    }

    [Fact]
    public void The_password_stands_in_the_file_of_users_alone()
    {
        var secrets = LabSecrets.Create();

        Assert.Contains(secrets.Application, PoolerConfiguration.WriteUsers(secrets), StringComparison.Ordinal);
        Assert.All(
            [secrets.Superuser, secrets.Replication, secrets.Rewind],
            secret => Assert.DoesNotContain(secret, PoolerConfiguration.WriteUsers(secrets), StringComparison.Ordinal));
        Assert.DoesNotContain(secrets.Application, PoolerConfiguration.Write(Paths, Pools), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_clients_of_a_pooled_store_go_through_it()
    {
        var database = new LabDatabase(Paths, LabSecrets.Create(), new LabPlan { Parts = [LabPart.Pooler], Pools = Pools });

        Assert.Equal(PoolerConfiguration.Port, PortOf(database.ConnectAsClientOf("erp")));
        Assert.Equal(5432, PortOf(database.ConnectAsClientOf("other")));
        Assert.Equal(5432, PortOf(database.ConnectAsApplication("store_erp")));
    }

    private static int PortOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Port;
}
