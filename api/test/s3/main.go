// An S3 server over a folder, for the tests: versitygw with none of its other stores.
package main

import (
	"context"
	"log"
	"os"

	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/embedgw"
)

func main() {
	address, dataDir, metaDir := os.Args[1], os.Args[2], os.Args[3]
	metadata, err := meta.NewSideCar(metaDir)
	if err != nil {
		log.Fatal(err)
	}
	store, err := posix.New(dataDir, metadata, posix.PosixOpts{SideCarDir: metaDir, Concurrency: 100})
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(embedgw.RunVersityGW(context.Background(), store, &embedgw.Config{
		RootUserAccess:    os.Getenv("ROOT_ACCESS_KEY_ID"),
		RootUserSecret:    os.Getenv("ROOT_SECRET_ACCESS_KEY"),
		Ports:             []string{address},
		MaxConnections:    1000,
		MaxRequests:       1000,
		MultipartMaxParts: 10_000,
		Quiet:             true,
	}))
}
