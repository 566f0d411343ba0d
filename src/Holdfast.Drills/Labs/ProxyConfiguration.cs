using System.Text;

namespace Holdfast.Drills.Labs;

/// <summary>The file of HAProxy, which runs in the client zone and is the door from the host into the lab.</summary>
internal static class ProxyConfiguration
{
    public static string Write(LabPaths paths)
    {
        // shutdown-sessions: a session to a primary that was deposed must end, or its client writes into the void until a time-out.
        // The client and server time-outs are long on purpose: an idle session is healthy, and a dead server is found by the checks.
        var text = new StringBuilder($"""
            global
              maxconn 400
            defaults
              mode tcp
              retries 1
              timeout connect 1s
              timeout check 1s
              timeout client 1h
              timeout server 1h
            listen primary
              bind unix@{paths.PrimarySocket} mode 600
              option httpchk OPTIONS /primary
              http-check expect status 200
              default-server inter 300ms fastinter 250ms downinter 250ms fall 2 rise 1 on-marked-down shutdown-sessions

            """);
        foreach (var zone in LabZone.OfNodes)
            text.Append($"  server {zone.Name} {zone.Address}:5432 check port 8008\n");
        foreach (var zone in LabZone.OfNodes)
            text.Append($"listen rest-{zone.Name}\n  bind unix@{paths.RestSocket(zone)} mode 600\n  server {zone.Name} {zone.Address}:8008\n");
        text.Append($"listen etcd\n  bind unix@{paths.EtcdSocket} mode 600\n  server w {LabZone.Witness.Address}:2379\n");
        // Redis and the partner are started by the drills that need them; until then nobody answers behind these doors.
        foreach (var zone in LabZone.OfNodes)
        {
            text.Append($"listen redis-{zone.Name}\n  bind unix@{paths.RedisSocket(zone)} mode 600\n  server {zone.Name} {zone.Address}:{Redis.RedisConfiguration.Port}\n");
            text.Append($"listen sentinel-{zone.Name}\n  bind unix@{paths.SentinelSocket(zone)} mode 600\n  server {zone.Name} {zone.Address}:{Redis.RedisConfiguration.SentinelPort}\n");
        }

        text.Append($"listen partner\n  bind unix@{paths.PartnerSocket} mode 600\n  server w {LabZone.Witness.Address}:{Partners.PartnerStation.Port}\n");
        text.Append($"listen partner-tls\n  bind unix@{paths.SecurePartnerSocket} mode 600\n  server w {LabZone.Witness.Address}:{Partners.PartnerStation.SecurePort}\n");
        return text.ToString();
    }
}
